"""A page read again by pdfplumber's own parser (pdfminer), for where the first reading is in doubt."""

from __future__ import annotations

import io

import numpy as np
import pdfplumber
from pdfplumber.page import Page as PlumberPage
from pdfplumber.utils.exceptions import PdfminerException

from ingest.cell_text import PrintedText
from ingest.grids import make_table
from ingest.readers.visual_lines import arrange_in_lines
from ingest.records import Box, Document, Page, Table

_READING = "second_opinion"


def read_again(document: Document, page_number: int) -> list[Table]:
    """Return the ruled tables of one page (1-based) as pdfplumber sees them; none where it cannot read the page."""
    try:
        with pdfplumber.open(io.BytesIO(document.content), pages=[page_number]) as pdf:
            return _tables(pdf.pages[0], page_number) if pdf.pages else []
    except PdfminerException:
        return []


def _tables(plumbed: PlumberPage, number: int) -> list[Table]:
    left, top = plumbed.cropbox[:2]
    printed = PrintedText.of(_page(plumbed, number))
    tables = []
    for found in plumbed.find_tables():
        rectangles = [Box(x0 - left, y0 - top, x1 - left, y1 - top) for x0, y0, x1, y1 in found.cells]
        table = make_table(number, printed, rectangles, "ruled")
        if table is not None:
            table.reading = _READING
            tables.append(table)
    return tables


def _page(plumbed: PlumberPage, number: int) -> Page:
    """Make a Page of pdfplumber's characters, with the crop box's corner as origin."""
    left, top, right, bottom = plumbed.cropbox
    chars = [char for char in plumbed.chars if char["text"].strip()]
    boxes = np.array([[char[side] for side in ("x0", "top", "x1", "bottom")] for char in chars]).reshape(-1, 4)
    # A ligature is several letters in one box: its box stands for each of them.
    letters = "".join(char["text"] for char in chars)
    boxes = np.repeat(boxes, [len(char["text"]) for char in chars], axis=0) - (left, top, left, top)
    characters, lines = arrange_in_lines(letters, boxes, right - left, bottom - top)
    return Page(number, right - left, bottom - top, plumbed.rotation, characters, (), lines)
