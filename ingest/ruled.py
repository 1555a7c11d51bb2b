"""Painted lines → the rectangles of ruled tables, by pdfplumber's own table finder.

pdfplumber spends nine tenths of its time on reading a page's objects; here they come from pdfium, as a page
that has just what the finder asks for. Pieces of one line are joined first, so the finder sees few edges.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, cast

import numpy as np
from numpy.typing import NDArray
from pdfplumber.page import Page as PlumberPage
from pdfplumber.table import TableFinder

from ingest.records import Box, Page

Numbers = NDArray[np.float64]
Stroke = tuple[float, float, float]  # level, start, end

_FEWEST_PATHS = 6
_SNAP = 3.0  # lines nearer than this are one line, as pdfplumber has it
_JOIN = 3.0  # and so are pieces with a gap no wider than this
_SHORTEST = 3.0
# Snapping and joining are done before the finder is asked.
_SETTINGS = {"snap_tolerance": 0, "join_tolerance": 0, "edge_min_length": _SHORTEST}


@dataclass(frozen=True, slots=True)
class _PageOfEdges:
    """What pdfplumber's TableFinder needs of a page."""

    edges: list[dict[str, Any]]
    bbox: tuple[float, float, float, float]
    chars: tuple[()] = ()


def find_ruled_rectangles(page: Page) -> list[list[Box]]:
    """Return the cells' rectangles of each ruled table, tables from top to bottom."""
    if page.path_count < _FEWEST_PATHS or not page.segments:
        return []
    x0, top, x1, bottom = np.array(page.segments).T
    across, down = x1 > x0, bottom > top
    rules = join_pieces(top[across], x0[across], x1[across])
    posts = join_pieces(x0[down], top[down], bottom[down])
    edges = [_edge("h", *rule) for rule in [*rules, *_missing_rules(rules, posts)]]
    edges.extend(_edge("v", *post) for post in posts)
    drawn = _PageOfEdges(edges, (0.0, 0.0, page.width, page.height))
    finder = TableFinder(cast(PlumberPage, drawn), _SETTINGS)
    return [[Box(*cell) for cell in table.cells] for table in finder.tables]


def _edge(orientation: str, level: float, start: float, end: float) -> dict[str, Any]:
    """Return a line as pdfplumber writes an edge."""
    if orientation == "h":
        return {"orientation": "h", "x0": start, "x1": end, "top": level, "bottom": level, "width": end - start}
    return {"orientation": "v", "x0": level, "x1": level, "top": start, "bottom": end, "height": end - start}


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
                level = ruled[0][0] if ruled else level
                missing.append((level, first, last))
    return missing


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
    return lines
