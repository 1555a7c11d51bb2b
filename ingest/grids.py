"""Rectangles of cells → a Table: rows and columns with merged cells as spans, and the text of each cell."""

from __future__ import annotations

import numpy as np

from ingest.cell_text import CellText, PrintedText, assign_characters, compose
from ingest.records import Box, GridCell, Page, Table

Span = tuple[int, int, int, int, Box]  # row, column, rows, columns, place
_IDEOGRAPHIC_SPACE = "\u3000"
_FIRST_CHINESE = "\u2e80"
_CENTRED = 0.75  # of a character: free space left and right that differs by less than this
_DEEPEST_INDENT = 12


def make_table(page: Page, printed: PrintedText, rectangles: list[Box], method: str) -> Table | None:
    """Lay rectangles on the grid of all their edges and fill them with what is printed there.

    Returns None where there is a single column: a frame around text, or a list.
    """
    xs = sorted({box.x0 for box in rectangles} | {box.x1 for box in rectangles})
    ys = sorted({box.top for box in rectangles} | {box.bottom for box in rectangles})
    rows, columns = len(ys) - 1, len(xs) - 1
    if columns <= 1:
        return None
    column_of, row_of = {x: i for i, x in enumerate(xs)}, {y: i for i, y in enumerate(ys)}
    owner = [[-1] * columns for _ in range(rows)]
    spans: list[Span] = []
    for box in sorted(rectangles, key=lambda box: (box.bottom - box.top) * (box.x1 - box.x0)):
        row, column = row_of[box.top], column_of[box.x0]
        below, right = row_of[box.bottom], column_of[box.x1]
        if all(owner[y][x] == -1 for y in range(row, below) for x in range(column, right)):
            for y in range(row, below):
                owner[y][column:right] = [len(spans)] * (right - column)
            spans.append((row, column, below - row, right - column, box))
    texts = compose(printed, assign_characters(printed, np.array(xs), np.array(ys), np.array(owner)))
    margins = _left_margins(spans, texts)
    cells = [
        GridCell(*span[:4], _indented(texts.get(number), span[4], margins.get(span[1], 0.0)), page.number, span[4])
        for number, span in enumerate(spans)
    ]
    cells.sort(key=lambda cell: (cell.row, cell.column))
    box = Box(xs[0], ys[0], xs[-1], ys[-1])
    return Table((page.number,), rows, columns, cells, tuple(xs), box, method)


def _left_margins(spans: list[Span], texts: dict[int, CellText]) -> dict[int, float]:
    """Return the smallest distance from the left edge at which each column's labels begin."""
    margins: dict[int, float] = {}
    for number, text in texts.items():
        _, column, _, _, box = spans[number]
        if _is_label(text) and not _is_centred(text, box):
            margins[column] = min(margins.get(column, text.x0 - box.x0), text.x0 - box.x0)
    return margins


def _indented(text: CellText | None, box: Box, margin: float) -> str:
    """Put one ideographic space before a label for each character's width that it stands in."""
    if text is None:
        return ""
    if not _is_label(text) or _is_centred(text, box):
        return text.text
    depth = round((text.x0 - box.x0 - margin) / max(text.height, 1.0))
    return _IDEOGRAPHIC_SPACE * min(max(depth, 0), _DEEPEST_INDENT) + text.text


def _is_label(text: CellText) -> bool:
    return not text.text.isascii() and any(letter >= _FIRST_CHINESE for letter in text.text)


def _is_centred(text: CellText, box: Box) -> bool:
    return abs((text.x0 - box.x0) - (box.x1 - text.x1)) < _CENTRED * text.height
