"""People in grids and on lines: what stands beside or beneath a label, and what looks personal anywhere.

What a masked cell held is masked on the lines that run through it too.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from ingest.people_at_labels import is_personal
from ingest.people_in_text import cover, is_label, mask_wrapped
from ingest.people_on_lines import mask_page
from ingest.records import GridCell, Page, Table

_FIGURE = re.compile(r"-?(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d+|\d{5,9})")


def mask_document(pages: Sequence[Page], tables: Sequence[Table]) -> tuple[list[Page], list[Table], set[int]]:
    """Return pages and tables with everything personal masked, and the numbers of the pages that named people."""
    covered: defaultdict[int, list[GridCell]] = defaultdict(list)
    masked_tables = []
    for table in tables:
        masked_table, cells = mask_cells(table)
        masked_tables.append(masked_table)
        for cell in cells:
            covered[cell.page].append(cell)
    masked_pages = [mask_page(page, covered.get(page.number, ())) for page in pages]
    named = {page.number for page, before in zip(masked_pages, pages, strict=True) if page is not before}
    return masked_pages, masked_tables, named | set(covered)


def mask_cells(table: Table) -> tuple[Table, list[GridCell]]:
    """Return a table with its personal cells masked, and those cells as they were."""
    rows: defaultdict[int, list[GridCell]] = defaultdict(list)
    for cell in table.cells:
        rows[cell.row].append(cell)
    at_labels = {id(cell) for cell in _at_labels(rows)}
    masked = [
        cell._replace(text=cover(cell.text)) if id(cell) in at_labels else _mask_cell(cell, table.cells)
        for cell in table.cells
    ]
    changed = [cell for cell, after in zip(table.cells, masked, strict=True) if after is not cell]
    return (replace(table, cells=masked) if changed else table), changed


def _mask_cell(cell: GridCell, cells: Iterable[GridCell]) -> GridCell:
    text = mask_wrapped(cell.text)
    if text == cell.text:
        return cell
    # Eleven digits alone among figures are whole yuan.
    is_figure = cell.text.replace("\n", "").strip().isdigit() and any(
        other is not cell
        and (other.row == cell.row or other.column == cell.column)
        and _FIGURE.fullmatch(other.text.strip())
        for other in cells
    )
    return cell if is_figure else cell._replace(text=text)


def _at_labels(rows: dict[int, list[GridCell]]) -> Iterator[GridCell]:
    """Yield the personal cells right of a label or, where there is none, beneath it."""
    for number, row in rows.items():
        printed = [cell for cell in row if cell.text.strip()]
        for index, label in enumerate(printed):
            if not is_label(label.text):
                continue
            beside = list(_leading_personal(printed[index + 1 :]))
            yield from beside
            if not beside:
                stop = printed[index + 1].column if index + 1 < len(printed) else _end(row)
                yield from _beneath(rows, number + label.row_span, range(label.column, stop))


def _end(row: Iterable[GridCell]) -> int:
    return max(cell.column + cell.column_span for cell in row)


def _leading_personal(cells: Iterable[GridCell]) -> Iterator[GridCell]:
    for cell in cells:
        if is_label(cell.text) or not is_personal(cell.text):
            return
        yield cell


def _beneath(rows: dict[int, list[GridCell]], first: int, columns: range) -> Iterator[GridCell]:
    for number in sorted(number for number in rows if number >= first):
        cells = [cell for cell in rows[number] if cell.column in columns and cell.text.strip()]
        if any(is_label(cell.text) or not is_personal(cell.text) for cell in cells):
            return
        yield from cells
