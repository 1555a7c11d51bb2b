"""Printing a document: items flow down the pages; every value printed is noted with its page."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from tests.typesetter import blocks
from tests.typesetter.grid import Grid, Value, lay_out
from tests.typesetter.layout import Layout
from tests.typesetter.paper import Paper
from tests.typesetter.tables import ABOVE, GhostRule, Item, PageBreak, Paragraph, Picture, Table
from tests.typesetter.truth import ExpectedCell


@dataclass(frozen=True, slots=True)
class Printed:
    """The bytes of a PDF and what must be read from it."""

    content: bytes
    cells: tuple[ExpectedCell, ...]


def print_document(items: Iterable[Item], layout: Layout) -> Printed:
    """Print the items in order, in this layout or in those that stand among them."""
    press = _Press(Paper(layout), layout)
    for item in items:
        press.print(item)
    return Printed(press.paper.close(), tuple(press.cells))


@dataclass
class _Press:
    """The paper, how far down it is printed, and the values printed so far."""

    paper: Paper
    layout: Layout
    y: float = 0.0
    tables: int = 0
    cells: list[ExpectedCell] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.y = self.layout.margin

    def print(self, item: Item) -> None:
        match item:
            case Table():
                self._table(item)
            case Paragraph():
                self._paragraph(item)
            case PageBreak():
                self._new_page()
            case Layout():
                self.layout = item
                self._new_page()
            case Picture():
                self.paper.picture()
            case GhostRule():
                margin = self.layout.margin
                self.paper.ghost(margin, self.y, self.paper.width - margin, self.y + item.height)

    @property
    def _bottom(self) -> float:
        return self.paper.height - self.layout.margin

    def _new_page(self) -> None:
        self.paper.new_page(self.layout)
        self.y = self.layout.margin

    def _paragraph(self, item: Paragraph) -> None:
        width = self.paper.width - 2 * self.layout.margin
        span = blocks.Span(self.layout.margin, width, item.align, item.size)
        for line in blocks.wrap(self.paper, item.text, width, item.size):
            if self.y + item.size * 2 > self._bottom:
                self._new_page()
            self.y += item.size * 1.8
            blocks.line(self.paper, line, span, self.y)

    def _table(self, table: Table) -> None:
        grid = lay_out(table, self.layout)
        widths = blocks.column_widths(self.paper, grid)
        heights = blocks.row_heights(self.paper, grid, widths)
        head = sum(heights[: grid.header_rows + 1]) + blocks.caption_height(table)
        if self.y + head > self._bottom:
            self._new_page()
        self._caption(table)
        start, repeated = 0, 0
        while start < len(grid.rows):
            end = self._rows_that_fit(heights, start, sum(heights[:repeated]))
            self._piece(table, grid, (*range(repeated), *range(start, end)), (widths, heights))
            start = end
            if start < len(grid.rows):
                self._new_page()
                if self.layout.repeat_title:
                    self._caption(table)
                repeated = grid.header_rows if self.layout.repeat_header else 0
        self.y = blocks.note(self.paper, table.note, self.y)

    def _caption(self, table: Table) -> None:
        with_unit = not (self.layout.unit_on_first_table_only and self.tables)
        self.tables += 1
        self.y = blocks.caption(self.paper, table, self.y, with_unit=with_unit)

    def _rows_that_fit(self, heights: list[float], start: int, taken: float) -> int:
        end, below = start, self.y + taken
        while end < len(heights) and (end == start or below + heights[end] <= self._bottom):
            below += heights[end]
            end += 1
        return end

    def _piece(self, table: Table, grid: Grid, rows: tuple[int, ...], size: tuple[list[float], list[float]]) -> None:
        widths, heights = size
        piece = Grid(tuple(_from_here(grid, rows, at) for at in range(len(rows))), grid.header_rows, grid.widths)
        self.y = blocks.grid(self.paper, piece, self.y, widths, [heights[row] for row in rows])
        for value in (value for row in piece.rows for value in row):
            if value.meaning is not None:
                self.cells.append(ExpectedCell(self.paper.page, table.form_code, value.text, value.meaning))


def _from_here(grid: Grid, rows: tuple[int, ...], at: int) -> tuple[Value, ...]:
    """A row of a piece; where its upper neighbour stays on the page before, a merged cell begins anew, blank."""
    values = grid.rows[rows[at]]
    if at and rows[at - 1] == rows[at] - 1:
        return values
    return tuple(Value("") if value.text == ABOVE else value for value in values)
