"""Tables without posts between their columns: read from how words are aligned.

Only where a title or a unit above says that a table is there, or where figures stand in columns so plainly that no
prose could. Rows are the bands between rules where there are rules, else the lines that hold figures.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import dropwhile, pairwise

from ingest.cell_text import PrintedText
from ingest.figure_rows import ALIGNED, amounts_on, are_aligned, bottom, height, middle, row_borders, top
from ingest.grids import make_table
from ingest.records import Box, Line, Page, Table
from ingest.ruled import join_rules
from ingest.unruled_columns import find_columns
from ingest.unruled_headings import heading_rectangles
from ingest.unruled_rest import is_row, rest_of_table

_ANNOUNCEMENT = re.compile(
    r"表(?:[（(][^()（）]*[)）])?$|^(?:金额)?单位[:：].{0,4}元|[:：](?:人民币)?[百万亿]*元[)）]?$"
)
_COUNTER = re.compile(r"栏次|行次|\*+|\d{1,2}(?:=[\d+\-*/()×÷]+)?")
_PROSE = re.compile(r"[。；！？，]")
_LONGEST_LABEL = 30
_FEWEST_ROWS = 3
_PLAIN_ROWS = 5  # so many rows of aligned figures beside labels need no announcement
_APART = 10.0  # of a line's height: lines further apart are not of one table
_MOST_OF_WIDTH = 0.8


@dataclass(slots=True)
class _Band:
    """Lines that stand together: the headings of a table, and its rows of figures with what is between.

    The rows may begin with the one that numbers the columns.
    """

    headings: list[Line]
    body: list[Line]


def find_unruled_tables(
    page: Page, printed: PrintedText, taken: list[Box], posts: tuple[float, ...] = ()
) -> list[Table]:
    """Return the tables that stand outside of the boxes already taken.

    `posts` part the columns of a table that the page before ends with: what begins the page in them, without headings
    of its own, goes on with it.
    """
    free = [line for line in page.lines if line.box and not any(_overlaps(line.box, box) for box in taken)]
    parts = _parts(free)
    bands = [_band(part) for part in parts]
    tables = [_table(page, printed, band) if band else None for band in bands]
    if posts and parts and not any(map(_announces, parts[0])) and not _has_headings(bands[0], posts):
        rest = rest_of_table(parts[0], posts)
        tables[0] = make_table(page.number, printed, rest, "unruled") if rest else tables[0]
    return [table for table in tables if table is not None]


def _has_headings(band: _Band | None, posts: tuple[float, ...]) -> bool:
    """Whether headings stand above figures; a running head is none."""
    return band is not None and any(is_row(line, posts) for line in band.headings)


def _parts(lines: list[Line]) -> list[list[Line]]:
    """Part lines at prose, at wide gaps and at titles below figures."""
    parts: list[list[Line]] = [[]]
    for line in lines:
        part = parts[-1]
        is_far = part and top(line) - bottom(part[-1]) > _APART * height(line)
        if _is_prose(line) or is_far or (_announces(line) and any(amounts_on(other) for other in part)):
            parts.append([])
        if not _is_prose(line):
            parts[-1].append(line)
    return [part for part in parts if part]


def _band(lines: list[Line]) -> _Band | None:
    """Tell the parts of a table in lines that stand together, if they are one."""
    figures = [number for number, line in enumerate(lines) if amounts_on(line)]
    if not figures:
        return None
    above, body = lines[: figures[0]], lines[figures[0] : figures[-1] + 1]
    announcing = [number for number, line in enumerate(above) if _announces(line)]
    headings = above[announcing[-1] + 1 :] if announcing else above
    while headings and _numbers_columns(headings[-1]):
        body.insert(0, headings.pop())
    wide = sum(len(amounts_on(line)) > 1 or len(line.words) > _FEWEST_ROWS - 1 for line in body if amounts_on(line))
    if announcing:
        plain = len(figures) >= _FEWEST_ROWS or max(len(amounts_on(line)) for line in body) > _FEWEST_ROWS
    else:
        plain = wide >= _PLAIN_ROWS
    few = len(figures) < _FEWEST_ROWS
    return _Band(headings, body) if plain and (few or are_aligned(body)) else None


def _table(page: Page, printed: PrintedText, band: _Band) -> Table | None:
    lines = [*band.headings, *band.body]
    columns = find_columns(band.headings, list(dropwhile(_numbers_columns, band.body)))
    left, right = columns[0][0] - 1.0, columns[-1][1] + 1.0
    rules = [rule for rule in join_rules(page) if rule[1] < right and rule[2] > left]
    full = [rule for rule in rules if rule[2] - rule[1] >= _MOST_OF_WIDTH * (right - left)]
    posts = [left, *((a[1] + b[0]) / 2 for a, b in pairwise(columns)), right]
    ruled_levels = _between(sorted({level for level, _, _ in full}), min(map(top, lines)), max(map(bottom, lines)))
    levels = ruled_levels if len(ruled_levels) > _FEWEST_ROWS else row_borders(band.headings, band.body)
    body_top = max((level for level in levels if level <= middle(band.body[0])), default=levels[0])
    rectangles = [
        Box(x0, y0, x1, y1)
        for y0, y1 in pairwise(level for level in levels if level >= body_top)
        for x0, x1 in pairwise(posts)
    ]
    partial = [rule for rule in rules if rule[0] < body_top and rule not in full]
    rectangles += heading_rectangles(band.headings, posts, (levels[0], body_top), partial)
    return make_table(page.number, printed, rectangles, "partly_ruled" if levels is ruled_levels else "unruled")


def _between(levels: list[float], first: float, last: float) -> list[float]:
    """Return the levels from the one above the first line to the one below the last, if there are such."""
    above = [level for level in levels if level <= first + ALIGNED]
    below = [level for level in levels if level >= last - ALIGNED]
    within = [level for level in levels if first + ALIGNED < level < last - ALIGNED]
    return [*above[-1:], *within, *below[:1]] if above and below else []


def _announces(line: Line) -> bool:
    return bool(_ANNOUNCEMENT.search("".join(line.text.split())))


def _numbers_columns(line: Line) -> bool:
    """Whether a line numbers the columns beneath their headings (栏次 1 2 3), and is a row of its own."""
    return len(line.words) > 1 and all(_COUNTER.fullmatch(word.text) for word in line.words)


def _is_prose(line: Line) -> bool:
    return bool(_PROSE.search(line.text)) or any(len(word.text) > _LONGEST_LABEL for word in line.words)


def _overlaps(line: Box, box: Box) -> bool:
    return box.top <= (line.top + line.bottom) / 2 <= box.bottom
