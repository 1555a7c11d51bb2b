"""Rows that are painted as one, though they hold many: a grid with posts and hardly a rule."""

from __future__ import annotations

from itertools import pairwise

from ingest.figure_rows import amounts_on, are_aligned, middle, row_borders
from ingest.records import Box, Line, Page, Word

_FEWEST_ROWS = 3
_LEAST_HEIGHT = 30.0  # points: three lines of small type


def split_open_rows(page: Page, rectangles: list[Box]) -> list[Box]:
    """Cut the cells of such rows at the lines that hold figures; other tables are returned as they are."""
    levels = sorted({box.top for box in rectangles} | {box.bottom for box in rectangles})
    left, right = min(box.x0 for box in rectangles), max(box.x1 for box in rectangles)
    cuts: list[float] = []
    for y0, y1 in pairwise(levels):
        if y1 - y0 >= _LEAST_HEIGHT:
            lines = [_within(line, left, right) for line in page.lines if y0 < middle(line) < y1]
            whole = [box for box in rectangles if box.top == y0 and box.bottom == y1]
            cuts.extend(_cuts([line for line in lines if line.words], whole))
    return [piece for box in rectangles for piece in _cut(box, cuts)] if cuts else rectangles


def _within(line: Line, left: float, right: float) -> Line:
    return Line(line.number, tuple(word for word in line.words if left < _centre(word) < right), line.box)


def _cuts(lines: list[Line], row: list[Box]) -> list[float]:
    """Return the borders between the rows that a row holds, if a column of it is nothing but amounts."""
    figures = [number for number, line in enumerate(lines) if amounts_on(line)]
    if len(figures) < _FEWEST_ROWS or not any(_is_column_of_amounts(lines[figures[0] :], box) for box in row):
        return []
    headings, body = lines[: figures[0]], lines[figures[0] :]
    return row_borders(headings, body)[1:-1] if are_aligned(body) else []


def _is_column_of_amounts(lines: list[Line], box: Box) -> bool:
    inside = [[word for word in line.words if box.x0 < _centre(word) < box.x1] for line in lines]
    amounts = [
        words for line, words in zip(lines, inside, strict=True) if words and set(words) <= set(amounts_on(line))
    ]
    return len(amounts) >= _FEWEST_ROWS and len(amounts) == sum(map(bool, inside))


def _cut(box: Box, cuts: list[float]) -> list[Box]:
    borders = [box.top, *(cut for cut in cuts if box.top < cut < box.bottom), box.bottom]
    return [Box(box.x0, top, box.x1, bottom) for top, bottom in pairwise(borders)]


def _centre(word: Word) -> float:
    return (word.box.x0 + word.box.x1) / 2
