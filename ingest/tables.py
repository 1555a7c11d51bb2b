"""Page → Tables: the grids that are drawn on a page, and those that only the alignment of its words shows."""

from __future__ import annotations

from ingest.cell_text import PrintedText
from ingest.grids import make_table
from ingest.open_rows import split_open_rows
from ingest.records import Box, Page, Table
from ingest.ruled import find_ruled_rectangles
from ingest.unruled import find_unruled_tables

_WITHOUT_POSTS = ("unruled", "partly_ruled")


def find_tables(page: Page, before: Table | None = None) -> list[Table]:
    """Return the tables of a page from top to bottom, merged cells as spans; `before` ends the page before."""
    printed = PrintedText.of(page)
    drawn = (_drawn_table(page, printed, rectangles) for rectangles in find_ruled_rectangles(page))
    tables = [table for table in drawn if table is not None]
    posts = before.column_edges if before and before.method in _WITHOUT_POSTS and not tables else ()
    tables += find_unruled_tables(page, printed, [table.box for table in tables if table.box], posts)
    return sorted(tables, key=lambda table: (table.box.top, table.box.x0) if table.box else (0.0, 0.0))


def _drawn_table(page: Page, printed: PrintedText, rectangles: list[Box]) -> Table | None:
    split = split_open_rows(page, rectangles)
    return make_table(page.number, printed, split, "ruled" if split is rectangles else "partly_ruled")
