"""Documents that nobody should have to read: damaged ones without end, and made ones that ask too much of a machine."""
