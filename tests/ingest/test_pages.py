"""Which reading of a page is taken, and what is recorded of it; pages that are pictures."""

from __future__ import annotations

import io
from pathlib import Path
from typing import NamedTuple

import pytest
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from ingest import pages
from ingest.errors import RejectedDocumentError
from ingest.pages import read_pages
from ingest.records import Box, Document, GridCell, Page, Table
from tests.ingest.pages import make_page

DOCUMENT = Document("0" * 64, Path("a.pdf"), b"", "application/pdf")
FRAME = Box(0, 0, 100, 100)


def page(*rows: tuple[str, ...]) -> Page:
    """Return a page that shows these amounts, a line a row."""
    words = [(10.0 + 40 * x, 20.0 * y, text) for y, row in enumerate(rows, start=1) for x, text in enumerate(row)]
    return make_page(words)


def table(*rows: tuple[str, ...]) -> Table:
    """Return a table of these texts."""
    cells = [GridCell(y, x, 1, 1, text, 1, FRAME) for y, row in enumerate(rows) for x, text in enumerate(row)]
    return Table((1,), len(rows), len(rows[0]), cells, (0.0, 100.0), FRAME, "ruled")


SHOWN = (("1.00", "2.00"), ("3.00", "4.00"))
RIGHT, SHIFTED, LOST = table(*SHOWN), table(("1.00", "4.00"), ("3.00", "2.00")), table(("1.00", "2.00"), ("3.00", ""))


class Case(NamedTuple):
    """Two readings of a page, whether its sums fail, and what must come of it."""

    first: Table
    second: Table
    suspects: tuple[int, ...]
    taken: Table
    method: str | None


@pytest.mark.parametrize(
    "case",
    [
        Case(RIGHT, LOST, (), RIGHT, None),
        Case(RIGHT, LOST, (1,), RIGHT, "first_confirmed"),
        Case(RIGHT, RIGHT, (1,), RIGHT, "first_confirmed"),
        Case(LOST, RIGHT, (), RIGHT, "second_opinion"),
        Case(LOST, LOST, (), LOST, "first_confirmed"),
        Case(SHIFTED, RIGHT, (1,), RIGHT, "second_opinion"),
        Case(SHIFTED, RIGHT, (), RIGHT, "second_opinion"),
        Case(SHIFTED, SHIFTED, (), SHIFTED, "first_confirmed"),
    ],
)
def test_agreement_with_the_lines_chooses_the_reading(monkeypatch: pytest.MonkeyPatch, case: Case) -> None:
    """Sums and lines ask for a second opinion; only lines that are held better choose it, and the outcome is kept."""
    monkeypatch.setattr(pages, "read_bytes", lambda _: ([page(*SHOWN)], []))
    monkeypatch.setattr(pages, "find_tables", lambda *_: [case.first])
    monkeypatch.setattr(pages, "read_again", lambda *_: [case.second])
    seen = read_pages(DOCUMENT, case.suspects)
    assert seen.tables == [case.taken]
    assert seen.methods.get(1) == case.method


def printed(*, with_text: bool) -> Document:
    """Return a PDF of two pictures, with a line of text on the second or without."""
    file = io.BytesIO()
    canvas = Canvas(file)
    for number in (1, 2):
        # A one-pixel PNG, stretched over the page.
        canvas.drawImage(ImageReader(io.BytesIO(PIXEL)), 0, 0, 500, 700)
        if with_text and number == 2:
            canvas.drawString(100, 100, "a line of text")
        canvas.showPage()
    canvas.save()
    return Document("1" * 64, Path("scan.pdf"), file.getvalue(), "application/pdf")


PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108020000009077"
    "53de0000000c49444154789c63f8ffff3f0005fe02fea7356981"
    "0000000049454e44ae426082"
)


def test_a_document_of_pictures_is_rejected_with_its_reason() -> None:
    """A scan is not an empty document: it says that it could not be read."""
    with pytest.raises(RejectedDocumentError, match=r"scan\.pdf: its 2 pages are pictures") as refused:
        read_pages(printed(with_text=False))
    assert refused.value.reason_code == "scan"


def test_a_picture_among_pages_of_text_is_no_scan() -> None:
    """Image pages inside born-digital files are kept, and the rest is read."""
    assert [page.is_scan for page in read_pages(printed(with_text=True)).pages] == [True, False]
