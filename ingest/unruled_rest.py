"""The rest of a table without posts that goes on over a page break: rows in the columns of the page before."""

from __future__ import annotations

from itertools import pairwise

from ingest.figure_rows import amounts_on, bottom, height, row_borders, top
from ingest.records import Box, Line, Word

_SLACK = 6.0  # points: how far a word may reach over a border
_FEWEST_COLUMNS = 2


def rest_of_table(lines: list[Line], posts: tuple[float, ...]) -> list[Box]:
    """Return the rectangles of rows that begin a page in the columns between the posts, or none."""
    posts = _uncrossed(posts, lines)
    begin = next((number for number, line in enumerate(lines) if is_row(line, posts)), len(lines))
    body = _without_foot([line for line in lines[begin:] if line.words], posts)
    if not any(map(amounts_on, body)) or not all(
        _column(word, posts) is not None for line in body for word in line.words
    ):
        return []
    levels = row_borders([], body)
    return [Box(x0, y0, x1, y1) for y0, y1 in pairwise(levels) for x0, x1 in pairwise(posts)]


def _uncrossed(posts: tuple[float, ...], lines: list[Line]) -> tuple[float, ...]:
    """Return the posts that no word of a row of figures crosses: headings may part a column that names do not."""
    words = [word.box for line in lines if amounts_on(line) for word in line.words]
    crossed = {post for post in posts for box in words if box.x0 < post - _SLACK and post + _SLACK < box.x1}
    return tuple(post for post in posts if post not in crossed)


def _without_foot(lines: list[Line], posts: tuple[float, ...]) -> list[Line]:
    """Return the lines without what stands apart beneath the last row: a running foot, the number of the page."""
    last = max((number for number, line in enumerate(lines) if is_row(line, posts)), default=0)
    apart = (
        number
        for number in range(last + 1, len(lines))
        if top(lines[number]) - bottom(lines[number - 1]) > height(lines[number])
    )
    return lines[: next(apart, len(lines))]


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
