"""Grids that begin anew with another header → one table a header: amounts above, 项目 | 统计数 of counts beneath."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ingest.definitions import headings
from ingest.records import Box, GridCell, Table
from ingest.wording import is_amount, plain


def part_blocks(tables: Sequence[Table]) -> list[Table]:
    """Return the tables, those with a second header parted in front of it."""
    return [block for table in tables for block in _part(table)]


def _part(table: Table) -> list[Table]:
    start = _second_header(table)
    if start is None:
        return [table]
    above = [cell for cell in table.cells if cell.row < start]
    below = [cell for cell in table.cells if cell.row >= start]
    first = replace(table, rows=start, cells=above, box=_around(above), pages=_pages(above))
    rest = replace(table, cells=below, box=_around(below), pages=_pages(below), is_block=True)
    return [first, *_part(rest)]


def _second_header(table: Table) -> int | None:
    """Return the row beneath figures that prints headings alone, other ones than the table's own."""
    rows: dict[int, list[GridCell]] = {}
    for cell in table.cells:
        if plain(cell.text):
            rows.setdefault(cell.row, []).append(cell)
    seen_figures, own = False, set[str]()
    for row, cells in sorted(rows.items()):
        texts = [plain(cell.text) for cell in cells]
        if seen_figures and _is_header(texts) and not own.issuperset(texts) and _stands_free(table, row):
            return row
        own |= set() if seen_figures else set(texts)
        seen_figures = seen_figures or any(map(is_amount, texts))
    return None


def _is_header(texts: Sequence[str]) -> bool:
    """Whether the texts of a row are headings, those of a key and of its figures at least."""
    words = headings()
    keys = {word for key in words.keys for word in key.exact}
    return keys.union(words.figures).issuperset(texts) and bool(keys & set(texts)) and bool({*words.figures} & {*texts})


def _stands_free(table: Table, row: int) -> bool:
    """Whether no cell above reaches into the row."""
    return not any(cell.row < row < cell.row + cell.row_span for cell in table.cells)


def _around(cells: Sequence[GridCell]) -> Box | None:
    boxes = [cell.box for cell in cells if cell.box]
    return Box.around(boxes) if len(boxes) == len(cells) else None


def _pages(cells: Sequence[GridCell]) -> tuple[int, ...]:
    return tuple(sorted({cell.page for cell in cells}))
