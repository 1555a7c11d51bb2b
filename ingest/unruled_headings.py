"""Headings without posts between them: which columns each of them stands over.

A heading stands over several columns where a rule beneath it does. Without rules, what begins too far down for a cell
of the whole height, in which it would be centred, has something above it: those of one level share such columns.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby, pairwise

from ingest.records import Box, Line, Word
from ingest.ruled import Stroke
from ingest.unruled_columns import join_spread

_WRAP = 1.7  # of a word's height: words of one column nearer than this are one wrapped heading
_LEAST_OFF = 6.0
_OFF = 0.12  # of the width that a heading is centred over
_SLACK = 3.0
_MOST_HEADS = 30  # of a level: more are no headings


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
    columns = _Columns(lines, posts)
    tops = [top] * (len(posts) - 1)
    rectangles = []
    for group in sorted(columns.groups(bottom, rules), key=lambda group: group.bottom):
        start = tops[group.first]
        if all(level == start for level in tops[group.first : group.last]) and start < group.bottom < bottom:
            rectangles.append(Box(posts[group.first], start, posts[group.last], group.bottom))
            tops[group.first : group.last] = [group.bottom] * (group.last - group.first)
    rectangles += [
        Box(x0, start, x1, bottom) for (x0, x1), start in zip(pairwise(posts), tops, strict=True) if start < bottom
    ]
    return rectangles


class _Columns:
    """The headings of each column from top to bottom, the lines of a wrapped one joined."""

    def __init__(self, lines: list[Line], posts: list[float]) -> None:
        self._posts = posts
        self._boxes: defaultdict[int, list[Box]] = defaultdict(list)
        printed = [word for line in lines for word in line.words]
        words = [word for line in lines for word in join_spread(line.words, printed)]
        words.sort(key=lambda word: _middle(word.box))
        last = dict[int, Word]()
        for word in words:
            column = self._column(word.box)
            boxes, before = self._boxes[column], last.get(column)
            if before and _middle(word.box) - _middle(before.box) < _WRAP * _height(word.box):
                boxes[-1] = Box.around((boxes[-1], word.box))
            else:
                boxes.append(word.box)
            last[column] = word

    def groups(self, bottom: float, rules: list[Stroke]) -> list[_Group]:
        """Return the headings that stand over others, down to the level where the headings end."""
        groups: list[_Group] = []
        heads = [(box, column) for column, boxes in self._boxes.items() for box in boxes]
        heads.sort(key=lambda head: _middle(head[0]))
        while heads:
            level = [head for head in heads if _middle(head[0]) - _middle(heads[0][0]) < _height(heads[0][0])]
            heads = heads[len(level) :]
            over_rules = [_over_rule(box, self._posts, rules) for box, _ in level]
            level = [(box, column) for box, column in level if box is not self._boxes[column][-1]]
            groups += list(filter(None, over_rules)) or self._share(level, bottom)
        return groups

    def _share(self, level: list[tuple[Box, int]], bottom: float) -> list[_Group]:
        """Give the columns that have something above them to the headings of one level."""
        if not level:
            return []
        middle = _middle(level[0][0])
        beneath = [i for i, boxes in sorted(self._boxes.items()) if 2 * _middle(boxes[-1]) - bottom >= middle]
        groups = []
        for _, run in groupby(enumerate(beneath), key=lambda place: place[1] - place[0]):
            columns = [column for _, column in run]
            heads = sorted(box for box, column in level if column in columns)
            if len(heads) == 1:
                groups += self._widest(heads[0], columns)
            elif 1 < len(heads) <= min(len(columns), _MOST_HEADS):
                ends = _ends(tuple(map(_centre, heads)), tuple(self._centre_of(column) for column in columns))
                parts = [columns[first:last] for first, last in pairwise((0, *ends))]
                groups += [
                    self._group(box, part) for box, part in zip(heads, parts, strict=True) if self._is_over(box, part)
                ]
        return groups

    def _widest(self, box: Box, columns: list[int]) -> list[_Group]:
        """Return a heading over the most columns in whose middle it is; others may be aligned at the foot."""
        runs = [columns[a:b] for a in range(len(columns)) for b in range(a + 1, len(columns) + 1)]
        over = [run for run in runs if self._is_over(box, run)]
        return [self._group(box, max(over, key=len))] if over else []

    def _is_over(self, box: Box, columns: list[int]) -> bool:
        width = self._posts[columns[-1] + 1] - self._posts[columns[0]]
        return _off(_centre(box), [self._centre_of(column) for column in columns]) <= max(_LEAST_OFF, _OFF * width)

    def _group(self, box: Box, columns: list[int]) -> _Group:
        below = [other.top for column in columns for other in self._boxes[column] if _middle(other) > box.bottom]
        return _Group(columns[0], columns[-1] + 1, (box.bottom + min(below, default=box.bottom)) / 2)

    def _centre_of(self, column: int) -> float:
        return _centre(self._boxes[column][-1])

    def _column(self, box: Box) -> int:
        inner = [i for i, (x0, x1) in enumerate(pairwise(self._posts)) if x0 <= _centre(box) < x1]
        return inner[0] if inner else (0 if _centre(box) < self._posts[0] else len(self._posts) - 2)


@lru_cache(maxsize=10_000)
def _ends(heads: tuple[float, ...], centres: tuple[float, ...]) -> tuple[int, ...]:
    """Return where the columns of each heading end, so that all stand as near to the middle of theirs as can be."""
    if len(heads) == 1:
        return (len(centres),)
    ends = range(len(heads) - 1, len(centres))
    parted = [(*_ends(heads[:-1], centres[:end]), len(centres)) for end in ends]
    return min(parted, key=lambda parts: _cost(heads, centres, parts))


def _cost(heads: Sequence[float], centres: Sequence[float], ends: Sequence[int]) -> float:
    return sum(_off(head, centres[a:b]) for head, (a, b) in zip(heads, pairwise((0, *ends)), strict=True))


def _off(head: float, centres: Sequence[float]) -> float:
    """Return how far a heading is from the middle of those beneath it."""
    return abs(head - (centres[0] + centres[-1]) / 2)


def _over_rule(box: Box, posts: list[float], rules: list[Stroke]) -> _Group | None:
    """Return the columns above the nearest rule beneath a heading."""
    beneath = [rule for rule in rules if rule[0] > _middle(box) and rule[1] <= _centre(box) <= rule[2]]
    if not beneath:
        return None
    rule = min(beneath, key=lambda rule: rule[0])
    covered = [i for i, (x0, x1) in enumerate(pairwise(posts)) if rule[1] - _SLACK <= (x0 + x1) / 2 <= rule[2] + _SLACK]
    return _Group(covered[0], covered[-1] + 1, rule[0]) if len(covered) > 1 else None


def _centre(box: Box) -> float:
    return (box.x0 + box.x1) / 2


def _middle(box: Box) -> float:
    return (box.top + box.bottom) / 2


def _height(box: Box) -> float:
    return box.bottom - box.top
