"""Rectangles of cells → a Table: rows and columns with merged cells as spans, and the text of each cell."""

from __future__ import annotations

from collections import defaultdict
from operator import itemgetter

import numpy as np

from ingest.cell_text import CellText, PrintedText, assign_characters, compose
from ingest.records import Box, GridCell, Table

Span = tuple[int, int, int, int, Box]  # row, column, rows, columns, place
_IDEOGRAPHIC_SPACE = "\u3000"
_FIRST_CHINESE = "\u2e80"
_UNEVEN = 0.75  # of a character: a label is centred where the space left and right of it differs by less than this
_DEEP = 3  # and there is room for as many characters on both sides
_DEEPEST_INDENT = 12
_FEWEST_EDGES = 2  # the edges of a single column


def make_table(page_number: int, printed: PrintedText, rectangles: list[Box], method: str) -> Table | None:
    """Lay rectangles on the grid of all their edges and fill them with what is printed there.

    Returns None where there is a single column (a frame around text, or a list) or no text (the grid of a chart).
    """
    xs = sorted({box.x0 for box in rectangles} | {box.x1 for box in rectangles})
    ys = sorted({box.top for box in rectangles} | {box.bottom for box in rectangles})
    if len(xs) <= _FEWEST_EDGES:
        return None
    spans, owner = _lay(rectangles, xs, ys)
    texts = compose(printed, assign_characters(printed, np.array(xs), np.array(ys), np.array(owner)))
    if not texts:
        return None
    margins = _left_margins(spans, texts)
    cells = [
        GridCell(*span[:4], _indented(texts.get(number), span[4], margins.get(span[1])), page_number, span[4])
        for number, span in enumerate(spans)
    ]
    cells.sort(key=itemgetter(0, 1))
    box = Box(xs[0], ys[0], xs[-1], ys[-1])
    return Table((page_number,), len(ys) - 1, len(xs) - 1, cells, tuple(xs), box, method)


def _lay(rectangles: list[Box], xs: list[float], ys: list[float]) -> tuple[list[Span], list[list[int]]]:
    """Place the rectangles, small ones first, and tell which of them owns each position of the grid (-1: none)."""
    rows, columns = len(ys) - 1, len(xs) - 1
    column_of, row_of = {x: i for i, x in enumerate(xs)}, {y: i for i, y in enumerate(ys)}
    owner = [[-1] * columns for _ in range(rows)]
    spans: list[Span] = []
    for box in sorted(rectangles, key=lambda box: (box.bottom - box.top) * (box.x1 - box.x0)):
        row, column = row_of[box.top], column_of[box.x0]
        below, right = row_of[box.bottom], column_of[box.x1]
        free, own = [-1] * (right - column), [len(spans)] * (right - column)
        if all(line[column:right] == free for line in owner[row:below]):
            for line in owner[row:below]:
                line[column:right] = own
            spans.append((row, column, below - row, right - column, box))
    return spans, owner


def _left_margins(spans: list[Span], texts: dict[int, CellText]) -> dict[int, float]:
    """Return where the labels of each left-aligned column begin, from its left edge.

    In a column of centred labels the centres agree and the beginnings do not: no indentation can be read there.
    """
    begins, centres = defaultdict[int, set[int]](set), defaultdict[int, set[int]](set)
    margins: dict[int, float] = {}
    for number, text in texts.items():
        _, column, _, _, box = spans[number]
        if _is_label(text) and not _is_centred(text, box):
            begins[column].add(round(text.x0))
            centres[column].add(round((text.x0 + text.x1) / 2))
            margins[column] = min(margins.get(column, text.x0 - box.x0), text.x0 - box.x0)
    return {column: margin for column, margin in margins.items() if len(begins[column]) < len(centres[column])}


def _indented(text: CellText | None, box: Box, margin: float | None) -> str:
    """Put one ideographic space before a label for each character's width that it stands in."""
    if text is None:
        return ""
    if margin is None or not _is_label(text) or _is_centred(text, box):
        return text.text
    depth = round((text.x0 - box.x0 - margin) / max(text.height, 1.0))
    return _IDEOGRAPHIC_SPACE * min(max(depth, 0), _DEEPEST_INDENT) + text.text


def _is_label(text: CellText) -> bool:
    return not text.text.isascii() and max(text.text) >= _FIRST_CHINESE


def _is_centred(text: CellText, box: Box) -> bool:
    left, right = text.x0 - box.x0, box.x1 - text.x1
    return left > _DEEP * text.height and abs(left - right) < _UNEVEN * text.height
