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
    edges = [*_edges(page, "h"), *_edges(page, "v")]
    drawn = _PageOfEdges(edges, (0.0, 0.0, page.width, page.height))
    finder = TableFinder(cast(PlumberPage, drawn), _SETTINGS)
    return [[Box(*cell) for cell in table.cells] for table in finder.tables]


def _edges(page: Page, orientation: str) -> list[dict[str, Any]]:
    """Return the joined lines of one orientation as pdfplumber's edges."""
    x0, top, x1, bottom = np.array(page.segments).T
    level, start, end = (top, x0, x1) if orientation == "h" else (x0, top, bottom)
    along = end > start
    edges = []
    for at, first, last in join_pieces(level[along], start[along], end[along]):
        if orientation == "h":
            edges.append({"orientation": "h", "x0": first, "x1": last, "top": at, "bottom": at, "width": last - first})
        else:
            edges.append({"orientation": "v", "x0": at, "x1": at, "top": first, "bottom": last, "height": last - first})
    return edges


def join_pieces(level: Numbers, start: Numbers, end: Numbers) -> list[tuple[float, float, float]]:
    """Join pieces of lines that stand at one level and touch: (level, start, end) of each whole line."""
    if not len(level):
        return []
    order = np.argsort(level, kind="stable")
    group_of = np.empty(len(level), dtype=np.intp)
    group_of[order] = np.cumsum(np.diff(level[order], prepend=level[order[0]]) > _SNAP)
    levels = np.bincount(group_of, weights=level) / np.bincount(group_of)
    order = np.lexsort((start, group_of))
    lines: list[tuple[float, float, float]] = []
    group = -1
    for piece, first, last in zip(group_of[order].tolist(), start[order].tolist(), end[order].tolist(), strict=True):
        if piece == group and first <= lines[-1][2] + _JOIN:
            if last > lines[-1][2]:
                lines[-1] = (lines[-1][0], lines[-1][1], last)
        else:
            group = piece
            lines.append((float(levels[piece]), first, last))
    return lines
