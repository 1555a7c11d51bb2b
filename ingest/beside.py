"""Tables too wide for a page: their last columns stand on the pages that follow, row beside row, without a label."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ingest.records import Page, Table
from ingest.stitching import texts_above
from ingest.wording import is_amount, is_dash, is_number, plain

_LEVEL = 2.0  # points: how far two rows of one sheet may be apart on two pages
_FEWEST_ROWS = 3


def join_columns(tables: Sequence[Table], pages: Sequence[Page]) -> list[Table]:
    """Return the tables, those that print nothing but further columns of the one before joined to it."""
    by_number = {page.number: page for page in pages}
    joined: list[Table] = []
    width = 0  # of pages: how many of them the rows of the last table fill
    for table in tables:
        if joined and _stands_beside(joined[-1], table, width, by_number):
            _append(joined[-1], table)
        else:
            joined.append(table)
            width = len(table.pages)
    return joined


def _stands_beside(whole: Table, table: Table, width: int, pages: Mapping[int, Page]) -> bool:
    if table.rows != whole.rows or table.rows < _FEWEST_ROWS or len(table.pages) != width:
        return False
    if table.pages[0] != whole.pages[-1] + 1 or not _are_level(whole, table):
        return False
    own, above = (texts_above(pages[each.pages[0]], each.box) for each in (table, whole))
    return own <= above and _continues_rows(whole, table)


def _levels(table: Table) -> dict[int, float]:
    """Return where each row begins."""
    tops: dict[int, float] = {}
    for cell in table.cells:
        if cell.box:
            tops[cell.row] = min(cell.box.top, tops.get(cell.row, cell.box.top))
    return tops


def _are_level(whole: Table, table: Table) -> bool:
    one, other = _levels(whole), _levels(table)
    return bool(other) and all(abs(top - one.get(row, -_LEVEL)) <= _LEVEL for row, top in other.items())


def _continues_rows(whole: Table, table: Table) -> bool:
    """Whether rows that have figures in both have nothing else in the second, and those above are headings."""
    rows = {cell.row for cell in whole.cells if is_amount(cell.text)}
    texts = [cell.text for cell in table.cells if cell.row in rows and plain(cell.text)]
    heads = [cell.text for cell in table.cells if rows and cell.row < min(rows) and plain(cell.text)]
    return (
        any(map(is_amount, texts))
        and all(is_number(text) or is_dash(text) for text in texts)
        and bool(heads)
        and not any(map(is_amount, heads))
    )


def _append(whole: Table, table: Table) -> None:
    """Add the columns at the right; each cell keeps its page and its place."""
    shift = whole.column_edges[-1] - table.column_edges[0]
    whole.cells += [cell._replace(column=cell.column + whole.columns) for cell in table.cells]
    whole.cells.sort(key=lambda cell: (cell.row, cell.column))
    whole.columns += table.columns
    whole.column_edges = (*whole.column_edges, *(edge + shift for edge in table.column_edges[1:]))
    whole.pages = (*whole.pages, *table.pages)
