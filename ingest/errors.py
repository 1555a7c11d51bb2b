"""What can go wrong, as types. A message names the file and, where there is one, the page and table."""


class UnreadableDocumentError(Exception):
    """The bytes cannot be read as what they claim to be: encrypted, broken or empty."""
