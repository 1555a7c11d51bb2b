"""A sheet's filled cells → lines, and tables with what is merged as spans.

A sheet has no frames: rows with a single filled cell above a grid are its titles, beneath it its notes.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from ingest.readers.marked_grids import CellCount, MarkedCell, make_table, printed_line, printed_text, row_lines
from ingest.records import Line, Table
from ingest.wording import is_number

Rows = Mapping[int, Mapping[int, str]]  # the texts of filled cells, by row and column counted from 0
Ranges = Sequence[tuple[tuple[int, int], tuple[int, int]]]  # first and last (row, column) of merged cells

_FEWEST_ROWS = 2
_SEVERAL = 2


def read_sheet(page: int, rows: Rows, ranges: Ranges, count: CellCount) -> tuple[tuple[Line, ...], list[Table]]:
    """Return the lines of a sheet and its tables.

    Raises:
        UnreadableDocumentError: The tables of the document have too many cells.
    """
    grids = list(_grids(rows))
    if not grids:
        texts = [text for row in sorted(rows) for cell in rows[row].values() for text in cell.split("\n")]
        written = [text for text in texts if text.strip()]
        return tuple(printed_line(number, text) for number, text in enumerate(written, start=1)), []
    lines = row_lines(MarkedCell(row, column, 1, 1, text) for row in rows for column, text in rows[row].items())
    tables = [make_table(page, list(_cells(rows, grid, ranges, count)), "sheet") for grid in grids]
    return tuple(lines), tables


def _grids(rows: Rows) -> Iterator[range]:
    """Yield the rows of each grid, from its first row with several filled cells to its last."""
    numbers = sorted(rows)
    starts = [0, *(position for position in range(1, len(numbers)) if _begins_anew(rows, numbers, position))]
    for start, end in zip(starts, [*starts[1:], len(numbers)], strict=True):
        filled = [row for row in numbers[start:end] if len(rows[row]) >= _SEVERAL]
        if len(filled) >= _FEWEST_ROWS:
            yield range(filled[0], filled[-1] + 1)


def _begins_anew(rows: Rows, numbers: Sequence[int], position: int) -> bool:
    """Whether, behind blank rows, single words stand over a row of headings: the title of a further table."""
    if numbers[position] == numbers[position - 1] + 1 or len(rows[numbers[position]]) >= _SEVERAL:
        return False
    beneath = next((rows[row] for row in numbers[position:] if len(rows[row]) >= _SEVERAL), {})
    return bool(beneath) and not any(is_number(text) for text in beneath.values())


def _cells(rows: Rows, grid: range, ranges: Ranges, count: CellCount) -> Iterator[MarkedCell]:
    """Yield the cells of a grid, blank ones too, down to its last row and out to its last filled column."""
    columns = 1 + max(column for row in grid for column in rows.get(row, ()))
    count.add(len(grid) * columns)
    spans = _spans(grid, columns, ranges, count)
    covered = {
        (below, right)
        for (row, column), (height, width) in spans.items()
        for below in range(row, row + height)
        for right in range(column, column + width)
    }
    for row in grid:
        texts = rows.get(row, {})
        for column in range(columns):
            if (row, column) in spans or (row, column) not in covered:
                height, width = spans.get((row, column), (1, 1))
                yield MarkedCell(row, column, height, width, printed_text(texts.get(column, "")))


def _spans(grid: range, columns: int, ranges: Ranges, count: CellCount) -> dict[tuple[int, int], tuple[int, int]]:
    """The height and width of merged cells by their first place, as far as they lie in the grid, none over another."""
    spans: dict[tuple[int, int], tuple[int, int]] = {}
    taken: set[tuple[int, int]] = set()
    for (row, column), (last_row, last_column) in sorted(ranges):
        if row not in grid or column >= columns:
            continue
        height, width = min(last_row + 1, grid.stop) - row, min(last_column + 1, columns) - column
        count.add(height * width)
        places = {(y, x) for y in range(row, row + height) for x in range(column, column + width)}
        if not places & taken:
            taken |= places
            spans[row, column] = (height, width)
    return spans
