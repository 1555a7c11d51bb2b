"""Pages made without a PDF: words where a test puts them, lines where it draws them."""

from __future__ import annotations

import numpy as np

from ingest.readers.visual_lines import arrange_in_lines
from ingest.records import Page, Segment

SIZE = 10.0


def make_page(words: list[tuple[float, float, str]], segments: list[Segment] | None = None, number: int = 1) -> Page:
    """Print words at (left, middle of the line); digits are half as wide as Chinese characters."""
    letters, boxes = "", []
    for left, level, text in words:
        x = left
        for letter in text:
            width = SIZE / 2 if letter.isascii() else SIZE
            letters += letter
            boxes.append((x, level - SIZE / 2, x + width, level + SIZE / 2))
            x += width
    characters, lines = arrange_in_lines(letters, np.array(boxes).reshape(-1, 4), 600.0, 800.0)
    drawn = tuple(segments or ())
    return Page(number, 600.0, 800.0, 0, characters, drawn, lines, path_count=len(drawn))


def grid(xs: list[float], ys: list[float]) -> list[Segment]:
    """All lines of a grid, whole."""
    rules = [Segment(xs[0], y, xs[-1], y) for y in ys]
    return rules + [Segment(x, ys[0], x, ys[-1]) for x in xs]
