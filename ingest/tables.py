"""Page → Tables: the grids that are drawn on a page."""

from __future__ import annotations

from ingest.cell_text import PrintedText
from ingest.grids import make_table
from ingest.records import Page, Table
from ingest.ruled import find_ruled_rectangles


def find_tables(page: Page) -> list[Table]:
    """Return the tables of a page from top to bottom, merged cells as spans."""
    groups = find_ruled_rectangles(page)
    if not groups:
        return []
    printed = PrintedText.of(page)
    tables = (make_table(page.number, printed, rectangles, "ruled") for rectangles in groups)
    return [table for table in tables if table is not None]
