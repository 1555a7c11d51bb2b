"""A row of indicators → its names, also where merged cells, page breaks and flattened text part them from it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from functools import partial

from ingest.headings import Grid
from ingest.performance_words import belongs, is_placeholder, means, split_run
from ingest.records import GridCell
from ingest.target_header import TargetColumn
from ingest.wording import plain

_LEVELS_ABOVE = 2  # 一级指标, 二级指标


class TargetNames:
    """The names in the rows beneath a header, which may be repeated on each page."""

    def __init__(self, grid: Grid, first_row: int, header_rows: Collection[int]) -> None:
        """Take the grid from `first_row` on, without the rows of headers."""
        self._grid, self._first_row, self._header_rows = grid, first_row, header_rows

    def read(self, row: int, levels: Sequence[TargetColumn]) -> tuple[str, str | None]:
        """Return the names above an indicator, joined by « / », and its own (the lowest that is printed)."""
        own = [one_line(cell.text) for cell in self._beneath(row, levels[-1]) if not is_placeholder(cell.text)]
        names = [""] * _LEVELS_ABOVE
        for column in reversed(levels[:-1]):
            names[column.level or 0] = self.standing(row, column.first, partial(belongs, names[1]))
        if len(levels) == 1:
            own = split_run(own[0]) if len(own) == 1 else own
            names = own[:-1]
        if own:
            return _path(names), own[-1]
        label = next((name for name in reversed(names) if name), None)
        return _path([name for name in names if name != label]), label

    def standing(self, row: int, column: int, fits: Callable[[str], bool] = bool) -> str:
        """Return the name that stands for a row in a column: its own; else that of the rows which a blank goes with."""
        cell = self._grid.at(row, column)
        if cell is not None and cell.row >= self._first_row and plain(cell.text):
            return one_line(cell.text)
        other = next(self._candidates(row, column), None)
        name = one_line(other.text) if other is not None else ""
        return name if name and fits(name) else ""

    def _candidates(self, row: int, column: int) -> Iterator[GridCell]:
        """Yield the cells that may hold the name of a blank one.

        A cell that a page break cuts prints its name in one of its parts: what ends a page goes on below, what
        begins one goes on from above. A blank within a page repeats the name above it.
        """
        cell = self._grid.at(row, column)
        if cell is None or not self._grid.drawn:
            yield from self._above(row, column)
            return
        before = next(self._above(cell.row, column, blanks=True), None)
        after = self._below(cell)
        if before is not None and before.page != cell.page:
            yield before
        elif after is not None and after.page != cell.page:
            yield after
        else:
            yield from self._above(row, column)

    def _above(self, row: int, column: int, *, blanks: bool = False) -> Iterator[GridCell]:
        for number in range(row - 1, self._first_row - 1, -1):
            cell = self._grid.at(number, column)
            if cell is None or number in self._header_rows or means(plain(cell.text)):
                continue
            if blanks or plain(cell.text):
                yield cell

    def _below(self, cell: GridCell) -> GridCell | None:
        """Return the next cell of the same width in the column, a repeated header aside."""
        for number in range(cell.row + cell.row_span, self._grid.rows):
            below = self._grid.at(number, cell.column)
            if below is None or (below.column, below.column_span) != (cell.column, cell.column_span):
                return None
            if number not in self._header_rows and not means(plain(below.text)):
                return below
        return None

    def _beneath(self, row: int, column: TargetColumn) -> list[GridCell]:
        cells = (self._grid.at(row, number) for number in range(column.first, column.end))
        return [cell for cell in dict.fromkeys(cells) if cell is not None and cell.row >= self._first_row]


def one_line(text: str) -> str:
    """Return a text without line breaks and the blanks around it."""
    return text.replace("\n", "").strip()


def _path(names: Sequence[str]) -> str:
    return " / ".join(names).removesuffix(" / ")
