"""Headings without posts between them: which columns each word stands over.

A word stands over several columns where a rule beneath it does, or where it is centred over headings further down
that are no continuation of it.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from ingest.records import Box, Line, Word
from ingest.ruled import Stroke
from ingest.unruled_columns import join_spread

_WRAP = 1.7  # of a word's height: words of one column nearer than this are one wrapped heading
_LEAST_OFF = 6.0
_OFF = 0.12  # of the width that a heading is centred over
_SLACK = 3.0


@dataclass(frozen=True, slots=True)
class _Group:
    """A heading over the columns first … last - 1, and where its cell ends."""

    first: int
    last: int
    bottom: float


def heading_rectangles(
    lines: list[Line], posts: list[float], band: tuple[float, float], rules: list[Stroke]
) -> list[Box]:
    """Return the rectangles of the headings between two levels; together they cover the band."""
    top, bottom = band
    if not lines or bottom <= top:
        return []
    words = sorted((word for line in lines for word in join_spread(line.words)), key=_middle)
    tops = [top] * (len(posts) - 1)
    rectangles = []
    for group in sorted(_groups(words, posts, rules), key=lambda group: group.bottom):
        start = tops[group.first]
        if all(level == start for level in tops[group.first : group.last]) and start < group.bottom < bottom:
            rectangles.append(Box(posts[group.first], start, posts[group.last], group.bottom))
            tops[group.first : group.last] = [group.bottom] * (group.last - group.first)
    rectangles += [
        Box(x0, start, x1, bottom) for (x0, x1), start in zip(pairwise(posts), tops, strict=True) if start < bottom
    ]
    return rectangles


def _groups(words: list[Word], posts: list[float], rules: list[Stroke]) -> list[_Group]:
    groups = []
    for word in words:
        beneath = [other for other in words if _middle(other) > _middle(word) + word.box.bottom - word.box.top]
        group = _over_rule(word, posts, rules) or _centred_over(word, words, beneath, posts)
        if group:
            groups.append(group)
    return groups


def _over_rule(word: Word, posts: list[float], rules: list[Stroke]) -> _Group | None:
    """Return the columns above the nearest rule beneath a word."""
    beneath = [rule for rule in rules if rule[0] > _middle(word) and rule[1] <= _centre(word) <= rule[2]]
    if not beneath:
        return None
    rule = min(beneath, key=lambda rule: rule[0])
    covered = [i for i, (x0, x1) in enumerate(pairwise(posts)) if rule[1] - _SLACK <= (x0 + x1) / 2 <= rule[2] + _SLACK]
    return _Group(covered[0], covered[-1] + 1, rule[0]) if len(covered) > 1 else None


def _centred_over(word: Word, words: list[Word], beneath: list[Word], posts: list[float]) -> _Group | None:
    """Return the widest run of columns that a word is centred over and that have headings of their own."""
    own = _column(word, posts)
    below = [other for other in beneath if _column(other, posts) == own]
    height = word.box.bottom - word.box.top
    if not below or _middle(below[0]) - _middle(word) < _WRAP * height:
        return None
    beside = {
        _column(other, posts) for other in words if other is not word and abs(_middle(other) - _middle(word)) < height
    }
    headed = {_column(other, posts) for other in beneath}
    runs = [
        (first, last)
        for first in range(own + 1)
        for last in range(own + 1, len(posts))
        if last - first > 1 and all(i in headed and i not in beside for i in range(first, last))
        if abs((posts[first] + posts[last]) / 2 - _centre(word)) <= max(_LEAST_OFF, _OFF * (posts[last] - posts[first]))
    ]
    if not runs:
        return None
    first, last = max(runs, key=lambda run: run[1] - run[0])
    return _Group(first, last, (word.box.bottom + min(other.box.top for other in below)) / 2)


def _column(word: Word, posts: list[float]) -> int:
    inner = [i for i, (x0, x1) in enumerate(pairwise(posts)) if x0 <= _centre(word) < x1]
    return inner[0] if inner else (0 if _centre(word) < posts[0] else len(posts) - 2)


def _centre(word: Word) -> float:
    return (word.box.x0 + word.box.x1) / 2


def _middle(word: Word) -> float:
    return (word.box.top + word.box.bottom) / 2
