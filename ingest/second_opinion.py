"""A page read again by pdfplumber's own parser (pdfminer), for where the first reading is in doubt."""

from __future__ import annotations

import io
from typing import Any

import numpy as np
import pdfplumber

from ingest.cell_text import PrintedText
from ingest.grids import make_table
from ingest.readers.visual_lines import arrange_in_lines
from ingest.records import Box, Document, Page, Segment, Table

_READING = "second_opinion"


def read_again(document: Document, page_number: int) -> list[Table]:
    """Return the ruled tables of one page (1-based) as pdfplumber sees them."""
    with pdfplumber.open(io.BytesIO(document.content), pages=[page_number]) as pdf:
        if not pdf.pages:
            return []
        plumbed = pdf.pages[0]
        page = _page(plumbed, page_number)
        printed = PrintedText.of(page)
        tables = []
        for found in plumbed.find_tables():
            table = make_table(page, printed, [Box(*cell) for cell in found.cells], "ruled")
            if table is not None:
                table.reading = _READING
                tables.append(table)
        return tables


def _page(plumbed: Any, number: int) -> Page:
    """Make a Page of pdfplumber's: its characters, and its edges as segments."""
    left, top = plumbed.bbox[:2]
    chars = [char for char in plumbed.chars if char["text"].strip()]
    boxes = np.array([[char[side] for side in ("x0", "top", "x1", "bottom")] for char in chars]).reshape(-1, 4)
    # A ligature is several letters in one box: its box stands for each of them.
    letters = "".join(char["text"] for char in chars)
    boxes = np.repeat(boxes, [len(char["text"]) for char in chars], axis=0)
    characters, lines = arrange_in_lines(letters, boxes, plumbed.bbox[2], plumbed.bbox[3])
    segments = tuple(Segment(edge["x0"], edge["top"], edge["x1"], edge["bottom"]) for edge in plumbed.edges)
    return Page(
        number,
        float(plumbed.width),
        float(plumbed.height),
        int(plumbed.rotation or 0),
        characters,
        segments,
        lines,
        len(plumbed.images),
        len(segments),
    )
