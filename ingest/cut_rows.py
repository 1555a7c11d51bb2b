"""A row that a page break cuts in two → one row.

Where a cell's text does not fit its column it goes on in the next line; a page break may fall between the two lines,
and the row is then drawn as two. The pieces are one row if their figures stand on one side of the break only, every
text on the other side is the rest or the beginning of a text on this one, and that text broke off at a full line.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.names import codes_named
from ingest.records import GridCell, Table
from ingest.wording import is_number, is_numbered, is_percent, plain

_SLACK = 1.5  # a mark that may not begin a line, and half a character
_BEGINS = ("其中", "合计", "总计", "注")
_NUMBERED_NAME = re.compile(r"[0-9A-Z]{8,}[-—]")
_FEWEST_NAMES = 3

Row = Sequence[GridCell]


def join_cut_row(whole: Table, first: Row) -> bool:
    """Join the first row of a continuation to the last of the whole; return whether they are one row."""
    last = [cell for cell in whole.cells if cell.row + cell.row_span == whole.rows]
    if not _are_one_row(last, first, whole.cells):
        return False
    whole.cells = [cell for cell in whole.cells if cell not in last]
    whole.cells += [_join(one, two) for one, two in zip(last, first, strict=True)]
    return True


def join_cut_names(whole: Table, first: Row) -> set[GridCell]:
    """Join names that the page break cuts to their rest in a continuation's first row; return the cells of the rests.

    Where names begin with a number (11000022T0001-…), what begins without one is the rest of the name above.
    """
    rests = set[GridCell]()
    for cell in first:
        column = [c for c in whole.cells if (c.column, c.column_span) == (cell.column, cell.column_span) and c.text]
        names = [c for c in column if _NUMBERED_NAME.match(plain(c.text))]
        is_last = bool(names) and names[-1].row + names[-1].row_span == whole.rows
        if is_last and len(names) >= _FEWEST_NAMES and cell.text.strip() and not _begins_name(cell.text):
            name = f"{names[-1].text}\n{cell.text}"
            joined = names[-1]._replace(text=name, row_span=names[-1].row_span + cell.row_span)
            whole.cells[whole.cells.index(names[-1])] = joined
            rests.add(cell)
    return rests


def _begins_name(text: str) -> bool:
    return bool(_NUMBERED_NAME.match(plain(text))) or _begins_row(text)


def _are_one_row(last: Row, first: Row, table: Row) -> bool:
    if any(cell.row_span > 1 for cell in (*last, *first)) or _shape(last) != _shape(first):
        return False
    both = [(one, two) for one, two in zip(last, first, strict=True) if one.text.strip() and two.text.strip()]
    if not both or any(_is_figure(cell.text) for pair in both for cell in pair):
        return False
    rest, beginning = _filled(first), _filled(last)
    return (rest <= beginning or beginning < rest) and all(_goes_on(one, two, table) for one, two in both)


def _shape(row: Row) -> list[tuple[int, int]]:
    return [(cell.column, cell.column_span) for cell in row]


def _filled(row: Row) -> set[int]:
    return {cell.column for cell in row if cell.text.strip()}


def _goes_on(one: GridCell, two: GridCell, table: Row) -> bool:
    """Whether the lower text is the rest of the upper one: no line's beginning, no name, after a line that is full."""
    if two.text[:1].isspace() or _begins_row(two.text):
        return False
    broken = [
        _width(line)
        for cell in table
        if (cell.column, cell.column_span) == (one.column, one.column_span)
        for line in cell.text.split("\n")[:-1]
    ]
    return bool(broken) and _width(one.text.rstrip().split("\n")[-1]) >= max(broken) - _SLACK


def _is_figure(text: str) -> bool:
    """Whether a text is a figure or a code: neither goes on over a page break."""
    return is_number(text) or is_percent(text)


def _begins_row(text: str) -> bool:
    """Whether a text is the beginning of a row: numbered, a total, or the whole name of a class."""
    return (
        is_numbered(text)
        or plain(text).startswith(_BEGINS)
        or any(codes_named(scheme, text) for scheme in ("function_code", "economic_code", "government_economic_code"))
    )


def _width(line: str) -> float:
    """Return the width of a line in Chinese characters; Latin ones are half as wide."""
    return sum(0.5 if character.isascii() else 1.0 for character in line.strip())


def _join(one: GridCell, two: GridCell) -> GridCell:
    parts = [text for text in (one.text.rstrip(), two.text.strip()) if text.strip()]
    shown = one if one.text.strip() or not two.text.strip() else two._replace(row=one.row)
    return shown._replace(text="\n".join(parts))
