"""Why a document could not be had: a code for machines, words for people, and whether it is worth another try."""

from __future__ import annotations

from ingest.operations.errors import OperationError


class SourcesError(OperationError):
    """The list of sources cannot be read, or says something that is no source."""


class DownloadError(Exception):
    """A document cannot be had from its address."""

    def __init__(self, code: str, words: str) -> None:
        """Keep the code and the words."""
        super().__init__(words)
        self.code = code
        self.words = words


class PassingError(DownloadError):
    """A fault that may be gone in a while; `seconds` is how long the server asks to wait, if it does."""

    def __init__(self, code: str, words: str, seconds: float | None = None) -> None:
        """Keep the code, the words, and how long to wait."""
        super().__init__(code, words)
        self.seconds = seconds
