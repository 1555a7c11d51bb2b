"""What can go wrong, as types. A message names the file and, where there is one, the page and table."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ingest.records import Document


class UnreadableDocumentError(Exception):
    """The bytes cannot be read as what they claim to be: encrypted, broken or empty."""


class RejectedDocumentError(Exception):
    """A content is of a kind that no reader reads. `reason_code` is for machines, `reason` for people."""

    def __init__(self, reason_code: str, reason: str, document: Document | None = None) -> None:
        """Keep the code, the words and, where its bytes could be read, the document refused."""
        super().__init__(reason)
        self.reason_code = reason_code
        self.reason = reason
        self.document = document
