"""Lines that hold figures, and the borders of rows that follow from them where no rule is painted."""

from __future__ import annotations

import re
from itertools import pairwise
from statistics import median

from ingest.records import Line, Word

_AMOUNT = re.compile(r"-?(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d{1,6})")
_WRAPPED = 0.75  # of the distance of rows: a line nearer than this to a row is part of it
_SPACED = (
    0.9  # of the distance of rows that follow each other: lines this far apart are rows, those of one cell are nearer
)
ALIGNED = 3.0  # points
_MOST = 0.8


def amounts_on(line: Line) -> list[Word]:
    """Return the words that are amounts beyond doubt: with thousands separators or decimals."""
    return [word for word in line.words if _AMOUNT.fullmatch(word.text)]


def are_aligned(lines: list[Line]) -> bool:
    """Whether most amounts end below another one."""
    ends = sorted(word.box.x1 for line in lines for word in amounts_on(line))
    aligned = sum(
        min((abs(end - other) for other in ends[max(i - 1, 0) : i] + ends[i + 1 : i + 2]), default=ALIGNED) < ALIGNED
        for i, end in enumerate(ends)
    )
    return aligned > _MOST * len(ends)


def row_borders(headings: list[Line], body: list[Line]) -> list[float]:
    """Return the borders of rows, from the top of the headings to the foot of the body, which begins with amounts.

    Every line with amounts is a row; lines without belong to the nearest row, or are rows of blanks.
    """
    centres = [middle(line) for line in body if amounts_on(line)]
    nearest = _nearest_row(body, centres)
    for line in body:
        if min(abs(middle(line) - centre) for centre in centres) > nearest:
            centres.append(middle(line))
    centres.sort()
    first, last = min(map(top, [*headings, *body])), max(map(bottom, body))
    start = [max(map(bottom, headings))] if headings else []
    return [first, *start, *((a + b) / 2 for a, b in pairwise(centres)), last]


def _nearest_row(body: list[Line], centres: list[float]) -> float:
    """Return how far from a row a line must stand to be a row of its own.

    Among many rows of blanks, rows of figures are far apart, so that those that follow each other tell more.
    """
    pitch = median([b - a for a, b in pairwise(centres)] or [2 * height(body[0])])
    following = [middle(b) - middle(a) for a, b in pairwise(body) if amounts_on(a) and amounts_on(b)]
    return min(_WRAPPED * pitch, _SPACED * median(following or [pitch]))


def top(line: Line) -> float:
    """Return the top of a line."""
    return line.box.top if line.box else 0.0


def bottom(line: Line) -> float:
    """Return the bottom of a line."""
    return line.box.bottom if line.box else 0.0


def middle(line: Line) -> float:
    """Return the level that a line stands at."""
    return (top(line) + bottom(line)) / 2


def height(line: Line) -> float:
    """Return the height of a line."""
    return bottom(line) - top(line)
