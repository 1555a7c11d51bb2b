"""One row of one panel, and the part of a grid that rows are read from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from ingest.column import Column
from ingest.definitions import Line
from ingest.headings import Grid
from ingest.wording import plain

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
        self.headings = [
            {plain(cell.text) for row in range(first_row) if (cell := grid.at(row, column))}
            for column in range(grid.columns)
        ]

    def text(self, row: int, column: Column) -> str:
        """Return the text of the cell that covers a position."""
        cell = self.grid.at(row, column.number)
        return cell.text if cell is not None and cell.row >= self.first_row else ""

    def repeats_heading(self, row: int, columns: Sequence[Column]) -> bool:
        """Whether a row prints the header, or the numbers of its columns, again."""
        texts = [(plain(self.text(row, column)), self.headings[column.number]) for column in columns]
        filled = [(text, words) for text, words in texts if text]
        return len(filled) > 1 and all(text in words for text, words in filled)

    def begins(self, row: int, column: Column) -> bool:
        """Whether the cell that covers a position begins in the row."""
        cell = self.grid.at(row, column.number)
        return cell is not None and cell.row == row

    def own_text(self, row: int, column: Column) -> str:
        """Return the text of a cell that begins in the column; a code merged over 类 款 项 is printed once.

        The line above a code is the header's, where a page break cuts it and the rest falls into the row below.
        """
        cell = self.grid.at(row, column.number)
        if cell is None or cell.row < self.first_row or cell.column != column.number:
            return ""
        words = self.headings[cell.column : cell.column + cell.column_span]
        kept = [line for line in cell.text.split("\n") if not _is_made_of(plain(line), words)]
        return "\n".join(kept)


def _is_made_of(text: str, words: Sequence[set[str]]) -> bool:
    """Whether a line prints nothing but headings of the columns that it stands in: 类 款 项."""
    for word in sorted(set[str]().union(*words), key=len, reverse=True):
        text = text.replace(word, "") if word else text
    return not text
