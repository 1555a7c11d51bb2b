"""Header rows → one heading path a column: the words above a figure, from the top level down."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from ingest.definitions import line_labels
from ingest.records import GridCell, Table
from ingest.wording import is_amount, is_dash, is_number, label, plain

_CODE = re.compile(r"^\[?(?:2\d{2}|[35]\d{2})(?:\d{2}){0,3}\]?$|^\[?\d{3,9}\]?[-—]\D")
_COUNTER = re.compile(r"^(?:\*+|栏次|行次|[类款项甲乙丙丁A-Z]|\(?\d{1,2}\)?|\d{1,2}=[\d+\-*/()×÷%]+)$")
_COUNTED = re.compile(r"[\u4e00-\u9fff()]{0,9}(\d{1,2})")
_ENUMERATED = re.compile(r"^(?:[一二三四五六七八九十]+、|\([一二三四五六七八九十]+\))")


class Grid:
    """A table's cells addressed by position; merged cells answer at each position that they cover."""

    def __init__(self, table: Table) -> None:
        """Index the cells of a table."""
        self.first_row = min((cell.row for cell in table.cells), default=0)
        self.rows, self.columns = table.rows, table.columns
        self.drawn = table.box is not None
        self._at: dict[tuple[int, int], GridCell] = {}
        for cell in table.cells:
            for row in range(cell.row, cell.row + cell.row_span):
                for column in range(cell.column, cell.column + cell.column_span):
                    self._at[row, column] = cell

    def at(self, row: int, column: int) -> GridCell | None:
        """Return the cell that covers a position, or None where the drawing has a hole."""
        return self._at.get((row, column))

    def starting(self, row: int) -> list[GridCell]:
        """Return the cells whose first row is `row`, from left to right."""
        found = (self._at.get((row, column)) for column in range(self.columns))
        return list(dict.fromkeys(cell for cell in found if cell is not None and cell.row == row))


@dataclass(frozen=True, slots=True)
class Header:
    """Heading paths by column, and the rows that they were read from."""

    paths: tuple[tuple[str, ...], ...]
    first_row: int
    end_row: int  # the first row of data


def read_header(grid: Grid, first_row: int) -> Header:
    """Return the header that begins at `first_row`; a table without one has empty paths."""
    end_row = _end_of_header(grid, first_row)
    spans = _heading_cells(grid, first_row, end_row)
    paths = tuple(_path(spans, column, first_row, end_row) for column in range(grid.columns))
    return Header(paths, first_row, end_row)


def _end_of_header(grid: Grid, first_row: int) -> int:
    row = first_row
    while row < grid.rows and not any(plain(cell.text) for cell in grid.starting(row)):
        if _reached_from_above(grid, row):
            break
        row += 1
    start = row
    while row < grid.rows:
        cells = [cell for cell in grid.starting(row) if plain(cell.text)]
        if _is_counter_row(cells) or (row > start and not cells and _reached_from_above(grid, row)):
            row += 1
        elif _holds_data(cells) or (row > start and not _belongs_to_header(grid, row, cells)):
            break
        else:
            row += 1
    return row if row < grid.rows or _all_headings(grid, start) else start


def _all_headings(grid: Grid, start: int) -> bool:
    """A grid of header rows alone is a table printed empty."""
    return not any(is_amount(cell.text) for row in range(start, grid.rows) for cell in grid.starting(row))


def _is_counter_row(cells: list[GridCell]) -> bool:
    """Whether the row numbers the columns: 栏次 1 2 3, ** ** 1 2 3."""
    texts = [plain(cell.text) for cell in cells]
    if _counts_up(texts):
        return True
    numbers = [int(text) for text in texts if re.fullmatch(r"\d{1,2}", text)]
    ascending = all(b > a for a, b in pairwise(numbers))
    return (
        bool(texts)
        and all(_COUNTER.match(text) for text in texts)
        and ascending
        and (len(numbers) > 1 or "栏次" in texts or "**" in texts)
    )


def _counts_up(texts: list[str]) -> bool:
    """Whether the row counts 1, 2, 3 …, though the end of a heading that its cell is too small for runs into it."""
    counted = [found[1] for text in texts if (found := _COUNTED.fullmatch(text))]
    others = [text for text in texts if not _COUNTED.fullmatch(text) and not _COUNTER.match(text)]
    return len(counted) > 2 and not others and counted == [str(n) for n in range(1, len(counted) + 1)]  # noqa: PLR2004


def _holds_data(cells: list[GridCell]) -> bool:
    """Whether figures, codes or a known line stand in the row."""
    texts = [plain(cell.text) for cell in cells]
    if not texts:
        return True
    if any(is_amount(text) or _CODE.match(text) for text in texts):
        return True
    if any(is_number(text) and not re.fullmatch(r"20\d\d", text) for text in texts):
        return True
    first = label(texts[0])
    return bool(
        (_ENUMERATED.match(texts[0]) and len(texts) < 4)  # noqa: PLR2004
        or (len(texts) == 1 and first in ("合计", "总计"))
        or (is_dash(texts[-1]) and (("any", first) in line_labels() or ("revenue", first) in line_labels()))
    )


def _belongs_to_header(grid: Grid, row: int, cells: list[GridCell]) -> bool:
    """Whether a row is tied to the header above it: a cell reaches into it, or stands over several of its cells."""
    if not cells:
        return False
    if _reached_from_above(grid, row):
        return True
    for cell in cells:
        above = grid.at(row - 1, cell.column)
        if above is not None and above.column_span > cell.column_span and plain(above.text):
            return True
    return not grid.drawn and _fills_gaps(grid, row, cells)


def _reached_from_above(grid: Grid, row: int) -> bool:
    """Whether a cell with words that begins above the row goes on into it."""
    covering = (grid.at(row, column) for column in range(grid.columns))
    return any(cell is not None and cell.row < row and plain(cell.text) for cell in covering)


def _fills_gaps(grid: Grid, row: int, cells: list[GridCell]) -> bool:
    """In a grid without drawing, a second header row stands under blanks of the first, never under all its words."""
    under_blank = [c for c in cells if (above := grid.at(row - 1, c.column)) is not None and not plain(above.text)]
    left_blank = not plain(first.text) if (first := grid.at(row, 0)) is not None else False
    filled_above = sum(bool(plain(cell.text)) for cell in grid.starting(row - 1))
    return bool(under_blank) and (left_blank or len(cells) > filled_above / 2)


def _heading_cells(grid: Grid, first_row: int, end_row: int) -> dict[tuple[int, int], str]:
    """Return the heading that covers each position; without drawing, a heading goes on over blanks to its right."""
    texts: dict[tuple[int, int], str] = {}
    for row in range(first_row, end_row):
        cells = grid.starting(row)
        if _is_counter_row([cell for cell in cells if plain(cell.text)]):
            continue
        for column in range(grid.columns):
            cell = grid.at(row, column)
            if cell is None or cell.row != row:
                continue
            if plain(cell.text):
                texts[row, column] = plain(cell.text)
            elif not grid.drawn and _continues(grid, row, column, end_row, texts):
                texts[row, column] = texts[row, column - 1]
    return texts


def _continues(grid: Grid, row: int, column: int, end_row: int, texts: dict[tuple[int, int], str]) -> bool:
    below = grid.at(row + 1, column) if row + 1 < end_row else None
    return (row, column - 1) in texts and below is not None and bool(plain(below.text))


def _path(texts: dict[tuple[int, int], str], column: int, first_row: int, end_row: int) -> tuple[str, ...]:
    levels = [texts[row, column] for row in range(first_row, end_row) if (row, column) in texts]
    return tuple(dict.fromkeys(levels))
