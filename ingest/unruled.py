"""Tables without posts between their columns: read from how words are aligned.

Only where a title or a unit above says that a table is there, or where figures stand in columns so plainly that no
prose could. Rows are the bands between rules where there are rules, else the lines that hold figures.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby, pairwise
from statistics import median

from ingest.cell_text import PrintedText
from ingest.grids import make_table
from ingest.records import Box, Line, Page, Table, Word
from ingest.ruled import join_rules
from ingest.unruled_headings import heading_rectangles

_AMOUNT = re.compile(r"-?(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d{1,6})")
_ANNOUNCEMENT = re.compile(
    r"表(?:[（(][^()（）]*[)）])?$|^(?:金额)?单位[:：].{0,4}元|[:：](?:人民币)?[百万亿]*元[)）]?$"
)
_PROSE = re.compile(r"[。；！？]|[，、].*[，,].{4}")
_LONGEST_LABEL = 30
_FEWEST_ROWS = 3
_PLAIN_ROWS = 5  # so many rows of two aligned figures need no announcement
_APART = 4.0  # of a line's height: lines further apart are not of one table
_COLUMN_GAP = 3.0
_ALIGNED = 3.0
_WRAPPED = 0.75  # of the distance of rows: a line nearer than this to a row is part of it
_MOST_OF_WIDTH = 0.8


@dataclass(slots=True)
class _Band:
    """Lines that stand together: what announces the table, its headings, its rows of figures and what is between."""

    announced: bool
    headings: list[Line]
    body: list[Line]


def find_unruled_tables(page: Page, printed: PrintedText, taken: list[Box]) -> list[Table]:
    """Return the tables that stand outside of the boxes already taken."""
    free = [line for line in page.lines if line.box and not any(_overlaps(line.box, box) for box in taken)]
    tables = (_table(page, printed, band) for band in _bands(free))
    return [table for table in tables if table is not None]


def _bands(lines: list[Line]) -> Iterator[_Band]:
    """Part lines at prose and at wide gaps, and keep the parts that hold rows of figures."""
    number = 0
    parts: list[tuple[int, Line]] = []
    for line, before in zip(lines, [None, *lines], strict=False):
        is_prose = _is_prose(line)
        if is_prose or (before and _top(line) - _bottom(before) > _APART * _height(line)):
            number += 1
        if not is_prose:
            parts.append((number, line))
    for _, part in groupby(parts, key=lambda numbered: numbered[0]):
        band = _band([line for _, line in part])
        if band:
            yield band


def _band(lines: list[Line]) -> _Band | None:
    """Tell the parts of a table in lines that stand together, if they are one."""
    figures = [number for number, line in enumerate(lines) if _amounts(line)]
    if len(figures) < _FEWEST_ROWS:
        return None
    above = lines[: figures[0]]
    announcing = [number for number, line in enumerate(above) if _ANNOUNCEMENT.search("".join(line.text.split()))]
    band = _Band(
        bool(announcing), above[announcing[-1] + 1 :] if announcing else above, lines[figures[0] : figures[-1] + 1]
    )
    wide = sum(len(_amounts(line)) > 1 for line in band.body)
    plain = wide >= (_FEWEST_ROWS - 1 if band.announced else _PLAIN_ROWS) or (
        band.announced and len(figures) > _PLAIN_ROWS
    )
    return band if plain and _figures_are_aligned(band.body) else None


def _figures_are_aligned(body: list[Line]) -> bool:
    """Whether most figures end below another one."""
    ends = sorted(word.box.x1 for line in body for word in _amounts(line))
    aligned = sum(
        min((abs(end - other) for other in ends[max(i - 1, 0) : i] + ends[i + 1 : i + 2]), default=_ALIGNED) < _ALIGNED
        for i, end in enumerate(ends)
    )
    return aligned > _MOST_OF_WIDTH * len(ends)


def _table(page: Page, printed: PrintedText, band: _Band) -> Table | None:
    lines = [*band.headings, *band.body]
    columns = _columns(band)
    top, bottom = min(map(_top, lines)), max(map(_bottom, lines))
    left, right = columns[0][0] - 1.0, columns[-1][1] + 1.0
    rules = [rule for rule in join_rules(page) if rule[1] < right and rule[2] > left]
    full = [rule for rule in rules if rule[2] - rule[1] >= _MOST_OF_WIDTH * (right - left)]
    posts = [left, *((a[1] + b[0]) / 2 for a, b in pairwise(columns)), right]
    ruled_levels = _between(sorted({level for level, _, _ in full}), top, bottom)
    levels = ruled_levels if len(ruled_levels) > _FEWEST_ROWS else _levels(band)
    body_top = max((level for level in levels if level <= _middle(band.body[0])), default=levels[0])
    rectangles = [
        Box(x0, y0, x1, y1)
        for y0, y1 in pairwise(level for level in levels if level >= body_top)
        for x0, x1 in pairwise(posts)
    ]
    partial = [rule for rule in rules if rule[0] < body_top and rule not in full]
    rectangles += heading_rectangles(band.headings, posts, (levels[0], body_top), partial)
    return make_table(page.number, printed, rectangles, "partly_ruled" if levels is ruled_levels else "unruled")


def _columns(band: _Band) -> list[tuple[float, float]]:
    """Return the columns as the stretches of the page's width that words of the body, or headings alone, stand on."""
    stretches = _merge((word.box.x0, word.box.x1) for line in band.body for word in line.words)
    headings = _merge((word.box.x0, word.box.x1) for line in band.headings for word in line.words)
    bare = [not any(_meet(stretch, heading) for heading in headings) for stretch in stretches]
    columns = list(stretches)
    for heading in headings:
        if any(_meet(stretch, heading) for stretch in stretches):
            continue
        # A heading in the middle of its column, over figures at the column's right edge.
        beside = [i for i, stretch in enumerate(stretches) if bare[i] and _is_next(heading, stretch, stretches)]
        if beside:
            own = max(beside)
            bare[own] = False
            columns[own] = min(columns[own][0], heading[0]), max(columns[own][1], heading[1])
        else:
            columns.append(heading)
    return sorted(columns)


def _meet(one: tuple[float, float], other: tuple[float, float]) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _is_next(heading: tuple[float, float], stretch: tuple[float, float], stretches: list[tuple[float, float]]) -> bool:
    between = (min(heading[1], stretch[1]), max(heading[0], stretch[0]))
    return not any(_meet(between, other) for other in stretches if other != stretch)


def _merge(stretches: Iterator[tuple[float, float]] | list[tuple[float, float]]) -> list[tuple[float, float]]:
    merged: list[tuple[float, float]] = []
    for x0, x1 in sorted(stretches):
        if merged and x0 - merged[-1][1] < _COLUMN_GAP:
            merged[-1] = (merged[-1][0], max(merged[-1][1], x1))
        else:
            merged.append((x0, x1))
    return merged


def _between(levels: list[float], top: float, bottom: float) -> list[float]:
    """Return the levels from the one above the first line to the one below the last, if there are such."""
    above = [level for level in levels if level <= top + _ALIGNED]
    below = [level for level in levels if level >= bottom - _ALIGNED]
    within = [level for level in levels if top + _ALIGNED < level < bottom - _ALIGNED]
    return [*above[-1:], *within, *below[:1]] if above and below else []


def _levels(band: _Band) -> list[float]:
    """Return the borders of rows where no rule shows them: between the lines that hold figures."""
    centres = [_middle(line) for line in band.body if _amounts(line)]
    pitch = median(b - a for a, b in pairwise(centres))
    for line in band.body:
        if min(abs(_middle(line) - centre) for centre in centres) > _WRAPPED * pitch:
            centres.append(_middle(line))  # a row of blanks
    centres.sort()
    first, last = min(map(_top, [*band.headings, *band.body])), max(map(_bottom, band.body))
    start = [max(map(_bottom, band.headings))] if band.headings else []
    return [first, *start, *((a + b) / 2 for a, b in pairwise(centres)), last]


def _amounts(line: Line) -> list[Word]:
    return [word for word in line.words if _AMOUNT.fullmatch(word.text)]


def _is_prose(line: Line) -> bool:
    return bool(_PROSE.search(line.text)) or any(len(word.text) > _LONGEST_LABEL for word in line.words)


def _overlaps(line: Box, box: Box) -> bool:
    return box.top <= (line.top + line.bottom) / 2 <= box.bottom


def _top(line: Line) -> float:
    return line.box.top if line.box else 0.0


def _bottom(line: Line) -> float:
    return line.box.bottom if line.box else 0.0


def _middle(line: Line) -> float:
    return (_top(line) + _bottom(line)) / 2


def _height(line: Line) -> float:
    return _bottom(line) - _top(line)
