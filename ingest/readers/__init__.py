"""One reader a kind of file: each makes Pages of a Document."""
