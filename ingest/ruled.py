"""Painted lines → the rectangles of ruled tables, by pdfplumber's chain: edges, intersections, cells, tables.

The links that cost the most are done here: pieces of one line are joined first, so there are few edges, and a cell is
looked for along its own two lines instead of among all intersections of the page. The result is the same.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from itertools import chain, pairwise

import numpy as np
from numpy.typing import NDArray
from pdfplumber.table import cells_to_tables

from ingest.records import Box, Page

Numbers = NDArray[np.float64]
Stroke = tuple[float, float, float]  # level, start, end
Point = tuple[float, float]
Rectangle = tuple[float, float, float, float]
Crossings = dict[Point, tuple[set[int], set[int]]]

_NOWHERE: tuple[set[int], set[int]] = set(), set()

_FEWEST_PATHS = 6
_SNAP = 3.0  # lines nearer than this are one line, as pdfplumber has it
_JOIN = 3.0  # and so are pieces with a gap no wider than this
_SHORTEST = 3.0
_OVERHANG = 10.0  # rules that stick out of a closed grid by less than a column
_TOUCH = 3.0  # how far from a line another may end and still meet it


def find_ruled_rectangles(page: Page) -> list[list[Box]]:
    """Return the cells' rectangles of each ruled table, tables from top to bottom."""
    if page.path_count < _FEWEST_PATHS or not page.segments:
        return []
    lines = _lines_of(page)
    rules, posts = _join_rules(lines), _join_posts(lines)
    rules = [*rules, *_missing_rules(rules, posts)]
    crossings = _cross(rules, [*posts, *_missing_posts(rules, posts)])
    return [list(map(Box._make, cells)) for cells in cells_to_tables(_smallest_cells(crossings))]


def join_rules(page: Page) -> list[Stroke]:
    """Return the horizontal lines of a page, whole."""
    return _join_rules(_lines_of(page))


def _lines_of(page: Page) -> Numbers:
    """Return the painted lines as columns of x0, top, x1 and bottom."""
    return np.fromiter(chain.from_iterable(page.segments), np.float64).reshape(-1, 4).T


def _join_rules(lines: Numbers) -> list[Stroke]:
    x0, top, x1, _ = lines
    across = x1 > x0
    return join_pieces(top[across], x0[across], x1[across])


def _join_posts(lines: Numbers) -> list[Stroke]:
    x0, top, _, bottom = lines
    down = bottom > top
    return join_pieces(x0[down], top[down], bottom[down])


def _cross(rules: list[Stroke], posts: list[Stroke]) -> Crossings:
    """Return the points where rules and posts meet, with the numbers of the rules and of the posts."""
    crossings: Crossings = {}
    for post, (x, top, bottom) in enumerate(posts):
        for rule, (y, left, right) in enumerate(rules):
            if top - _TOUCH <= y <= bottom + _TOUCH and left - _TOUCH <= x <= right + _TOUCH:
                across, down = crossings.setdefault((x, y), (set(), set()))
                across.add(rule)
                down.add(post)
    return crossings


def _smallest_cells(crossings: Crossings) -> list[Rectangle]:
    """Return the smallest rectangle below and to the right of each crossing that lines close on all four sides."""
    along_rule: dict[int, list[Point]] = defaultdict(list)
    along_post: dict[int, list[Point]] = defaultdict(list)
    for point in sorted(crossings):
        rules, posts = crossings[point]
        for rule in rules:
            along_rule[rule].append(point)
        for post in posts:
            along_post[post].append(point)
    cells = []
    for corner in sorted(crossings):
        rules, posts = crossings[corner]
        right = _after(corner, [along_rule[rule] for rule in rules])
        below = _after(corner, [along_post[post] for post in posts])
        cell = _first_closed(corner, right, below, crossings)
        if cell:
            cells.append(cell)
    return cells


def _after(corner: Point, lines: list[list[Point]]) -> list[Point]:
    """Return the points of lines, each in order, that follow a corner; nearly always there is one line."""
    if len(lines) == 1:
        return lines[0][bisect_right(lines[0], corner) :]
    return sorted({point for points in lines for point in points[bisect_right(points, corner) :]})


def _first_closed(corner: Point, right: list[Point], below: list[Point], crossings: Crossings) -> Rectangle | None:
    for low in below:
        rules = crossings[low][0]
        for far in right:
            across, down = crossings.get((far[0], low[1]), _NOWHERE)
            if not across.isdisjoint(rules) and not down.isdisjoint(crossings[far][1]):
                return *corner, far[0], low[1]
    return None


def _missing_rules(rules: list[Stroke], posts: list[Stroke]) -> list[Stroke]:
    """Return the rules that a page break took: where posts of a grid end side by side in the open.

    A row that goes on over the page is drawn without a rule at the foot of one page and the head of the next.
    """
    missing = []
    for end in (1, 2):
        for level, group in _groups_by_end(posts, end):
            first, last = min(post[0] for post in group), max(post[0] for post in group)
            crossed = any(
                first - _JOIN <= x <= last + _JOIN and start < level - _SNAP and stop > level + _SNAP
                for x, start, stop in posts
            )
            ruled = [rule for rule in rules if abs(rule[0] - level) <= _SNAP]
            if not crossed and not any(start <= first + _JOIN and stop >= last - _JOIN for _, start, stop in ruled):
                missing.append((ruled[0][0] if ruled else level, first, last))
    return missing


def _missing_posts(rules: list[Stroke], posts: list[Stroke]) -> list[Stroke]:
    """Return the posts of open sides: a grid may be drawn with the posts between its columns, but none at its edges.

    A row is open where its two rules end at one level and a post between their ends joins them, but none at the end.
    """
    missing = []
    for end in (1, 2):
        for level, group in _groups_by_end(rules, end):
            rows = sorted(group)
            missing += [
                (level, upper[0], lower[0])
                for upper, lower in pairwise(rows)
                if _is_open(upper, lower, level, posts) and not _goes_beyond(level, upper, lower, rules)
            ]
    return missing


def _is_open(upper: Stroke, lower: Stroke, level: float, posts: list[Stroke]) -> bool:
    first, last = max(upper[1], lower[1]) - _SNAP, min(upper[2], lower[2]) + _SNAP
    high, low = upper[0] + _TOUCH, lower[0] - _TOUCH
    is_joined = False
    for x, top, bottom in posts:
        if top <= high and bottom >= low:
            if abs(x - level) <= _OVERHANG:
                return False
            is_joined = is_joined or first <= x <= last
    return is_joined


def _goes_beyond(level: float, upper: Stroke, lower: Stroke, rules: list[Stroke]) -> bool:
    return any(upper[0] < y < lower[0] and start < level - _SNAP and stop > level + _SNAP for y, start, stop in rules)


def _groups_by_end(posts: list[Stroke], end: int) -> list[tuple[float, list[Stroke]]]:
    """Group posts that begin (1) or stop (2) at one level; two at least make a grid."""
    groups: list[list[Stroke]] = []
    for post in sorted(posts, key=lambda post: post[end]):
        if groups and post[end] - groups[-1][-1][end] <= _SNAP:
            groups[-1].append(post)
        else:
            groups.append([post])
    return [(sum(post[end] for post in group) / len(group), group) for group in groups if len(group) > 1]


def join_pieces(level: Numbers, start: Numbers, end: Numbers) -> list[Stroke]:
    """Join pieces of lines that stand at one level and touch: (level, start, end) of each whole line."""
    if not len(level):
        return []
    order = np.argsort(level, kind="stable")
    group_of = np.empty(len(level), dtype=np.intp)
    group_of[order] = np.cumsum(np.diff(level[order], prepend=level[order[0]]) > _SNAP)
    levels = np.bincount(group_of, weights=level) / np.bincount(group_of)
    order = np.lexsort((start, group_of))
    lines: list[Stroke] = []
    group = -1
    for piece, first, last in zip(group_of[order].tolist(), start[order].tolist(), end[order].tolist(), strict=True):
        if piece == group and first <= lines[-1][2] + _JOIN:
            if last > lines[-1][2]:
                lines[-1] = (lines[-1][0], lines[-1][1], last)
        else:
            group = piece
            lines.append((float(levels[piece]), first, last))
    return [line for line in lines if line[2] - line[1] >= _SHORTEST]
