"""Rows of performance tables → the targets in them: which cell says what of which indicator."""

from __future__ import annotations

from dataclasses import dataclass

from ingest.headings import Grid
from ingest.performance_words import is_level_name, is_placeholder
from ingest.records import GridCell
from ingest.target_header import TargetColumn, TargetHeader
from ingest.target_names import TargetNames, one_line
from ingest.wording import plain


@dataclass(frozen=True, slots=True)
class Target:
    """What a cell says: the measure, and the indicator that it is said of. A goal is of no indicator."""

    measure: str
    label: str | None = None
    heading: str = ""
    panel: int = 1
    year_offset: int = 0
    unit_text: str | None = None


class TargetRows:
    """The rows beneath one header of indicators."""

    first_row: int
    header_rows: frozenset[int]

    def __init__(self, grid: Grid, header: TargetHeader, row: int, before: TargetRows | None = None) -> None:
        """Take the grid and the header that begins in `row`; one that is printed again goes on with the rows before."""
        self._grid, self.header = grid, header
        goes_on = before is not None and before.header.columns[-1].first == header.columns[-1].first
        self.first_row = before.first_row if before and goes_on else header.end_row
        rows_before = before.header_rows if before else frozenset()
        self.header_rows = rows_before | frozenset(range(row, header.end_row))
        self._names = TargetNames(grid, self.first_row, self.header_rows)
        self._awaited: tuple[str, str | None] | None = None  # stacked: the indicator whose target comes next

    def has_ended(self, row: int) -> bool:
        """Whether a row is none of these: a cell begins left of all names, or stands under names and targets both."""
        names = [column for column in self.header.columns if column.level is not None]
        cells = [cell for column in names if (cell := self._grid.at(row, column.first))]
        return any(
            (cell.row == row and cell.column < names[0].first)
            or (other.measure and cell.column < other.end and other.first < cell.column + cell.column_span)
            for cell in cells
            for other in self.header.columns
        )

    def lists(self, key: str) -> bool:
        """Whether a column names the projects or units of the rows."""
        return any(column.key == key for column in self.header.columns)

    def key(self, row: int, key: str) -> str | None:
        """Return the project or unit that a column names for a row."""
        columns = [column for column in self.header.columns if column.key == key]
        while self._moved(row):
            row -= 1
        return self._names.standing(row, columns[-1].first) or None

    def read(self, row: int) -> dict[GridCell, Target]:
        """Return what the cells that begin in a row say."""
        header = self.header.moved(self._moved(row))
        found = {
            cell: Target(column.goal, column.label)
            for cell in self._grid.starting(row)
            if (column := header.at(cell.column)) and column.goal and not is_placeholder(cell.text)
        }
        for panel in header.panels:
            found |= self._read_panel(row, header, panel)
        return found

    def _moved(self, row: int) -> int:
        """Return how far a row has moved to the left, as flattened text does that lost its leading blanks."""
        first = next((cell for cell in self._grid.starting(row) if plain(cell.text)), None)
        second = next((column for column in self.header.columns if column.level == 1), None)
        if self._grid.drawn or first is None or second is None or not is_level_name(first.text, 1):
            return 0
        return max(second.first - first.column, 0)

    def _read_panel(self, row: int, header: TargetHeader, panel: int) -> dict[GridCell, Target]:
        levels = header.levels(panel)
        if levels[-1].stacked:
            return self._read_stacked(row, levels, levels[-1].stacked)
        cells = {
            cell: column
            for cell in self._grid.starting(row)
            if (column := header.at(cell.column)) and column.measure and column.panel == panel
        }
        if all(is_placeholder(cell.text) for cell in cells):
            return {}
        heading, label = self._names.read(row, levels)
        unit = next((one_line(c.text) for c, column in cells.items() if column.measure == "target_unit"), None)
        return {
            cell: Target(column.measure, label, heading, panel, column.year_offset, unit or None)
            for cell, column in cells.items()
            if column.measure
        }

    def _read_stacked(self, row: int, levels: list[TargetColumn], measure: str) -> dict[GridCell, Target]:
        """Read a row of flattened text: an indicator, or the target of the one above it."""
        *above, last = (self._grid.at(row, level.first) for level in levels)
        if last is None or not plain(last.text) or any(cell and plain(cell.text) for cell in above):
            self._awaited = None
        if last is None or not plain(last.text):
            return {}
        if self._awaited is None:
            self._awaited = self._names.read(row, levels)
            return {}
        (heading, label), self._awaited = self._awaited, None
        return {last: Target(measure, label, heading)}
