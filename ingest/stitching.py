"""Tables of consecutive pages → whole tables.

A grid goes on over a page break where the page before ends in a grid, the next begins with one of the same
columns, and nothing stands above it but what stood above the table already (a repeated title, a running head).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from ingest.cut_rows import join_cut_names, join_cut_row
from ingest.records import Box, GridCell, Page, Table
from ingest.wording import is_amount

_EDGE_TOLERANCE = 6.0
_WORDS_TOLERANCE = 40.0  # where edges are found from words, which are not the same on two pages
_BINDING = 40.0  # how far the margins of left and right pages may differ
_CUT = 1.0  # a line that reaches into the grid is a line of a row that the page break cuts
_RUNNING_LINES = 3  # so many lines at the foot of a page may be a running foot
_CAPTION_ROWS = 2  # the number of a table, and its title
_PAGE_NUMBER = re.compile(r"^[-—–_~·.,、第页共of/|\d]*$", re.IGNORECASE)
_CONTINUED = re.compile(r"[（(【]?\s*(?:续表|接上表|续)\s*\d*\s*[)）】]?")
_TITLE_ROW = re.compile(r"表(?:[（(].*[)）])?$")


@dataclass(frozen=True, slots=True)
class _Surroundings:
    """What stands above the first table of a page and below its last."""

    page: int
    above: frozenset[str]
    below: frozenset[str]
    foot: frozenset[str]


@dataclass(slots=True)
class _Open:
    """A table that may go on: the whole so far, what stood above it, and the page that it ends on."""

    whole: Table
    above: frozenset[str]
    surroundings: _Surroundings


def stitch_tables(tables_by_page: Iterable[tuple[Page, list[Table]]]) -> list[Table]:
    """Return the tables of a document in reading order, those that go on over pages as one."""
    stitched: list[Table] = []
    last: _Open | None = None
    for page, tables in tables_by_page:
        here = _look_around(page, tables)
        rest = tables
        if last and tables and _breaks_off(last.surroundings, here) and _goes_on(last, tables[0], here):
            _append(last, tables[0])
            last.surroundings, rest = here, tables[1:]
        stitched.extend(rest)
        if rest:
            last = _Open(rest[-1], texts_above(page, rest[-1].box), here)
        elif not tables:
            last = None
    return stitched


def _look_around(page: Page, tables: list[Table]) -> _Surroundings:
    """Keep of a page what tells whether tables go on."""
    end = max((table.box.bottom for table in tables if table.box), default=0.0)
    below = {_without_digits(line.text) for line in page.lines if line.box and line.box.top > end - _CUT}
    foot = frozenset(_without_digits(line.text) for line in page.lines[-_RUNNING_LINES:])
    return _Surroundings(page.number, texts_above(page, tables[0].box if tables else None), frozenset(below), foot)


def texts_above(page: Page, box: Box | None) -> frozenset[str]:
    """Return the lines above a box, page numbers aside; a title that says 续表 is the title."""
    if box is None:
        return frozenset()
    texts = (
        _CONTINUED.sub("", _squeeze(line.text)) for line in page.lines if line.box and line.box.bottom < box.top + _CUT
    )
    return frozenset(text for text in texts if text and not _PAGE_NUMBER.match(text))


def _breaks_off(before: _Surroundings, here: _Surroundings) -> bool:
    """Whether the page before is the one before, and ends in a grid, page number and running foot aside."""
    rest = {text for text in before.below if not _PAGE_NUMBER.match(text)}
    return before.page + 1 == here.page and rest <= here.foot


def _goes_on(before: _Open, table: Table, here: _Surroundings) -> bool:
    whole = before.whole
    fits = _columns_of(table, whole.column_edges) or _columns_of(whole, table.column_edges)
    if {"unruled"} == {whole.method, table.method} and whole.columns == table.columns:
        fits = _columns_of(table, whole.column_edges, _WORDS_TOLERANCE)
    return bool(fits) and here.above <= before.above and not _brings_its_own_title(whole, table)


def _columns_of(table: Table, edges: tuple[float, ...], tolerance: float = _EDGE_TOLERANCE) -> dict[int, int] | None:
    """Return where each of the table's edges is among the given ones, if all are there and none sticks out.

    A continuation may have fewer columns than the whole: a last row of merged cells draws fewer lines.
    """
    found: dict[int, int] = {}
    shift = edges[0] - table.column_edges[0]
    shift = shift if abs(shift) <= _BINDING else 0.0
    for number, edge in enumerate(table.column_edges):
        nearest = min(range(len(edges)), key=lambda i: abs(edges[i] - shift - edge))
        if abs(edges[nearest] - shift - edge) > tolerance:
            return None
        found[number] = nearest
    as_wide = found[0] == 0 and found[table.columns] == len(edges) - 1
    return found if as_wide and len(set(found.values())) == len(found) else None


def _brings_its_own_title(whole: Table, table: Table) -> bool:
    """Whether a title that the table before does not have stands over all columns in the first rows."""
    titles = [_squeeze(cell.text) for cell in table.cells[:_CAPTION_ROWS] if _is_title_row(cell, table)]
    known = {_squeeze(cell.text) for cell in whole.cells[:_CAPTION_ROWS]}
    return any(title not in known for title in titles)


def _is_title_row(cell: GridCell, table: Table) -> bool:
    text = _squeeze(cell.text)
    # 附表3 is a number, no title.
    return cell.column_span == table.columns and cell.row < _CAPTION_ROWS and bool(_TITLE_ROW.search(text))


def _append(before: _Open, table: Table) -> None:
    """Add the rows of a continuation, without the header's repetition and blank rows."""
    whole = before.whole
    _lay_on_common_columns(whole, table)
    repeated, blank = _repeated_rows(whole, table), _blank_rows(table)
    kept = [row for row in range(repeated, table.rows) if row not in blank]
    first = [cell for cell in table.cells if kept and cell.row == kept[0]]
    if first and join_cut_row(whole, first):
        kept, first = kept[1:], []
    rests = join_cut_names(whole, first)
    new_row = {row: whole.rows + position for position, row in enumerate(kept)}
    for cell in table.cells:
        rows = [new_row[row] for row in range(cell.row, cell.row + cell.row_span) if row in new_row]
        if rows and cell not in rests:
            whole.cells.append(cell._replace(row=rows[0], row_span=len(rows)))
    whole.rows += len(kept)
    whole.pages = (*whole.pages, *table.pages)
    whole.repeated_header_rows = max(whole.repeated_header_rows, repeated)
    whole.notes.extend(table.notes)


def _lay_on_common_columns(whole: Table, table: Table) -> None:
    """Give the two the columns of the one that has more of them."""
    coarse, fine = sorted((whole, table), key=lambda piece: piece.columns)
    columns = _columns_of(coarse, fine.column_edges)
    if coarse.columns == fine.columns or columns is None:
        return
    coarse.cells = [
        cell._replace(
            column=columns[cell.column],
            column_span=columns[cell.column + cell.column_span] - columns[cell.column],
        )
        for cell in coarse.cells
    ]
    coarse.columns, coarse.column_edges = fine.columns, fine.column_edges


def _repeated_rows(whole: Table, table: Table) -> int:
    """Count the rows at the top that print the header of the whole table again; figures are in no header."""
    top, again = _rows(whole, table.rows), _rows(table, table.rows)
    count = 0
    for row, other in zip(top, again, strict=False):
        if row != other or not any(text for *_, text in row):
            break
        if any(is_amount(text) for *_, text in row):
            return 0
        count += 1
    return count


def _rows(table: Table, limit: int) -> list[list[tuple[int, int, str]]]:
    """The first rows as (column, span, text), blanks aside."""
    rows: list[list[tuple[int, int, str]]] = [[] for _ in range(min(limit, table.rows))]
    for cell in table.cells:
        if cell.row < len(rows):
            rows[cell.row].append((cell.column, cell.column_span, _squeeze(cell.text)))
    return rows


def _blank_rows(table: Table) -> set[int]:
    def rows_of(cell: GridCell) -> range:
        return range(cell.row, cell.row + cell.row_span)

    filled = {row for cell in table.cells if cell.text.strip() or cell.row_span > 1 for row in rows_of(cell)}
    return set(range(table.rows)) - filled


def _squeeze(text: str) -> str:
    return "".join(text.split())


def _without_digits(text: str) -> str:
    return re.sub(r"\d+", "#", _squeeze(text)) if not _PAGE_NUMBER.match(_squeeze(text)) else ""
