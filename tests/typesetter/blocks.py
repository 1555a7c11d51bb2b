"""The blocks of a page: captions, grids of cells, wrapped lines."""

from __future__ import annotations

from contextlib import nullcontext
from typing import NamedTuple

from tests.typesetter.grid import Grid, Value
from tests.typesetter.layout import Rules
from tests.typesetter.paper import Paper
from tests.typesetter.tables import ABOVE, LEFT, Table

_PADDING = 3.0
_TITLE_SIZE = 14.0
_LINE_SIZE = 9.0
_ROW_GAP = 7.0


class Span(NamedTuple):
    """Where a line stands: from the left edge x, over a width, at its left, centre or right; and its size."""

    x: float
    width: float
    align: str
    size: float = _LINE_SIZE


def wrap(paper: Paper, text: str, width: float, size: float) -> list[str]:
    """Break a text into lines of the width; a printed line break stays."""
    lines = []
    for part in text.split("\n"):
        line = ""
        for character in part:
            if line and paper.text_width(line + character, size) > width:
                lines.append(line)
                line = ""
            line += character
        lines.append(line)
    return lines


def line(paper: Paper, text: str, span: Span, baseline: float, *, twice: bool = False) -> None:
    """Print one line within a span."""
    room = span.width - paper.text_width(text, span.size)
    shift = {"left": 0.0, "center": room / 2, "right": room}[span.align]
    paper.text(text, span.x + shift, baseline, span.size, twice=twice and paper.layout.bold_twice)


def caption_height(table: Table) -> float:
    """The height of what stands above the table."""
    lines = bool(table.number) + bool(table.organisation or table.unit)
    return _TITLE_SIZE * 2 * bool(table.title) + _LINE_SIZE * 2 * lines + 4


def caption(paper: Paper, table: Table, y: float, *, with_unit: bool) -> float:
    """Print number, title, organisation and unit; return where the table begins."""
    margin, width = paper.layout.margin, paper.width - 2 * paper.layout.margin
    if table.number:
        y += _LINE_SIZE * 2
        paper.text(table.number, margin, y, _LINE_SIZE)
    if table.title:
        y += _TITLE_SIZE * 2
        line(paper, table.title, Span(margin, width, "center", _TITLE_SIZE), y, twice=True)
    unit = table.unit if with_unit else ""
    if table.organisation or unit:
        y += _LINE_SIZE * 2
        paper.text(table.organisation, margin, y, _LINE_SIZE)
        line(paper, unit, Span(margin, width, "right"), y)
    return y + 4


def note(paper: Paper, text: str, y: float) -> float:
    """Print the note beneath a table; return where the page goes on."""
    if text:
        y += _LINE_SIZE * 2
        paper.text(text, paper.layout.margin, y, _LINE_SIZE)
    return y + _LINE_SIZE * 2


def column_widths(paper: Paper, grid: Grid) -> list[float]:
    """The widths of the columns, filling the page."""
    share = (paper.width - 2 * paper.layout.margin) / sum(grid.widths)
    return [share * width for width in grid.widths]


def row_heights(paper: Paper, grid: Grid, widths: list[float]) -> list[float]:
    """The heights of the rows: the lines of the fullest cell that stands in one row alone."""
    size, heights = paper.layout.font_size, []
    for row, values in enumerate(grid.rows):
        lines = 1
        for column in range(len(values)):
            spans = _span(grid, row, column)
            if spans is not None:
                text_lines = len(_lines(paper, values[column], sum(widths[column : column + spans[1]])))
                lines = max(lines, -(-text_lines // spans[0]))
        lines = min(lines, paper.layout.most_lines or lines)
        heights.append(lines * size * 1.25 + _ROW_GAP)
    return heights


def grid(paper: Paper, piece: Grid, top: float, widths: list[float], heights: list[float]) -> float:
    """Print the rows of a grid; return where they end."""
    xs, ys = [paper.layout.margin], [top]
    for width in widths:
        xs.append(xs[-1] + width)
    for height in heights:
        ys.append(ys[-1] + height)
    for row, values in enumerate(piece.rows):
        for column, value in enumerate(values):
            spans = _span(piece, row, column)
            if spans is not None:
                box = (xs[column], ys[row], xs[column + spans[1]], ys[row + spans[0]])
                _rules(paper, box, edges=(xs[0], xs[-1]))
                _cell(paper, value, box, bold=row < piece.header_rows)
    return ys[-1]


def _span(grid: Grid, row: int, column: int) -> tuple[int, int] | None:
    """Rows and columns that a cell covers; None where the position belongs to another cell."""
    rows, at = grid.rows, grid.rows[row][column].text
    if (at == ABOVE and row > 0) or at == LEFT:
        return None
    across = 1
    while column + across < len(rows[row]) and rows[row][column + across].text == LEFT:
        across += 1
    down = 1
    while row + down < len(rows) and rows[row + down][column].text == ABOVE:
        down += 1
    return down, across


def _rules(paper: Paper, box: tuple[float, float, float, float], edges: tuple[float, float]) -> None:
    x0, top, x1, bottom = box
    style = paper.layout.rules
    if style is Rules.NONE:
        return
    open_at = {Rules.OPEN: edges, Rules.HORIZONTAL: (x0, x1)}.get(style, ())
    for y in (top, bottom):
        paper.rule(x0, y, x1, y, filled=style is Rules.FILLED)
    for x in (x for x in (x0, x1) if x not in open_at):
        paper.rule(x, top, x, bottom, filled=style is Rules.FILLED)


def _lines(paper: Paper, value: Value, width: float) -> list[str]:
    text = "" if value.text in (ABOVE, LEFT) else value.text
    return wrap(paper, text, width - 2 * _PADDING, paper.layout.font_size)


def _cell(paper: Paper, value: Value, box: tuple[float, float, float, float], *, bold: bool) -> None:
    size, width = paper.layout.font_size, box[2] - box[0]
    lines = _lines(paper, value, width)
    baseline = (box[1] + box[3] - min(len(lines), paper.layout.most_lines or len(lines)) * size * 1.25) / 2 + size
    span = Span(box[0] + _PADDING, width - 2 * _PADDING, value.align, size)
    with paper.clipped(box) if paper.layout.most_lines else nullcontext():
        for text in lines:
            line(paper, text, span, baseline, twice=bold)
            baseline += size * 1.25
