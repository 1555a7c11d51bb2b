"""One row of one panel, and the part of a grid that rows are read from."""

from __future__ import annotations

from dataclasses import dataclass, field

from ingest.column import Column
from ingest.definitions import Line
from ingest.headings import Grid

# What a row is called that sums up others.
TOTALS = frozenset({"合计", "总计", "小计", "共计"})


@dataclass(slots=True)
class Row:
    """One row of one panel: its keys."""

    number: int
    panel: int
    label: str | None = None
    unit_label: str | None = None
    project_label: str | None = None
    procurement_code: str | None = None
    unit_code: str | None = None
    year: int | None = None
    comparison: str | None = None  # with the year before, where the row prints a change
    heading: Column | None = None  # what the label says about the figures, where it does
    line: Line | None = None
    codes: dict[str, str] = field(default_factory=dict)
    code_status: str | None = None
    unresolved: bool = False


class Body:
    """The rows of a grid beneath its header; a heading merged down into them says nothing there."""

    def __init__(self, grid: Grid, first_row: int) -> None:
        """Take the grid from `first_row` on."""
        self.grid, self.first_row = grid, first_row

    def text(self, row: int, column: Column) -> str:
        """Return the text of the cell that covers a position."""
        cell = self.grid.at(row, column.number)
        return cell.text if cell is not None and cell.row >= self.first_row else ""

    def begins(self, row: int, column: Column) -> bool:
        """Whether the cell that covers a position begins in the row."""
        cell = self.grid.at(row, column.number)
        return cell is not None and cell.row == row

    def own_text(self, row: int, column: Column) -> str:
        """Return the text of a cell that begins in the column; a code merged over 类 款 项 is printed once."""
        cell = self.grid.at(row, column.number)
        return self.text(row, column) if cell is not None and cell.column == column.number else ""
