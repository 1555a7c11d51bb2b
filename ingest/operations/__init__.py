"""What the mingzhang command does, one module a command; none of the reading stages knows them."""
