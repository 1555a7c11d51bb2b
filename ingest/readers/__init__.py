"""One reader a kind of file: each makes Pages of a Document, and the Tables that its format marks as such.

A further kind is one module here and one line in READERS.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from ingest.media_types import EXCEL, EXCEL_97, HTML, MARKDOWN, PDF, PLAIN_TEXT
from ingest.readers.excel import read_excel
from ingest.readers.html import read_html
from ingest.readers.pdf import read_pdf
from ingest.readers.text import read_text
from ingest.records import Document, Page, Table

Reading = tuple[Iterable[Page], list[Table]]
Reader = Callable[[Document], Reading]


def _read_pdf(document: Document) -> Reading:
    """The pages alone: a PDF draws its tables, so that they are found later."""
    return read_pdf(document), []


READERS: Mapping[str, Reader] = {
    PDF: _read_pdf,
    MARKDOWN: read_text,
    PLAIN_TEXT: read_text,
    HTML: read_html,
    EXCEL_97: read_excel,
    EXCEL: read_excel,
}


def read_document(document: Document) -> Reading:
    """Return the pages of a document, and the tables that its format marks.

    Raises:
        UnreadableDocumentError: The bytes cannot be read as what they claim to be.
    """
    return READERS[document.media_type](document)
