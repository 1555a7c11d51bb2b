"""The rest of a table without posts that goes on over a page break: rows in the columns of the page before."""

from __future__ import annotations

from itertools import pairwise

from ingest.figure_rows import amounts_on, row_borders
from ingest.records import Box, Line, Word

_SLACK = 6.0  # points: how far a word may reach over a border
_FEWEST_COLUMNS = 2


def rest_of_table(lines: list[Line], posts: tuple[float, ...]) -> list[Box]:
    """Return the rectangles of rows that begin a page in the columns between the posts, or none."""
    begin = next((number for number, line in enumerate(lines) if is_row(line, posts)), len(lines))
    body = [line for line in lines[begin:] if line.words]
    if not any(map(amounts_on, body)) or not all(
        _column(word, posts) is not None for line in body for word in line.words
    ):
        return []
    levels = row_borders([], body)
    return [Box(x0, y0, x1, y1) for y0, y1 in pairwise(levels) for x0, x1 in pairwise(posts)]


def is_row(line: Line, posts: tuple[float, ...]) -> bool:
    """Whether the words of a line stand in several columns: no running head does."""
    columns = {_column(word, posts) for word in line.words}
    return None not in columns and len(columns) >= _FEWEST_COLUMNS


def _column(word: Word, posts: tuple[float, ...]) -> int | None:
    """Return the column that holds a word as a whole."""
    for number, (left, right) in enumerate(pairwise(posts)):
        if left - _SLACK <= word.box.x0 and word.box.x1 <= right + _SLACK:
            return number
    return None
