"""Header rows of performance tables → what each column holds: names of an indicator, its target, project, goal."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ingest.column import Column
from ingest.definitions import headings
from ingest.headings import Grid
from ingest.performance_words import (
    goal_of,
    is_level_name,
    is_operator,
    key_of,
    level_of,
    means,
    measure_of,
    overprinted,
)
from ingest.records import GridCell
from ingest.target_header import VALUES, TargetColumn, TargetHeader
from ingest.wording import plain

_DEEPEST = 3  # rows of headings above one another; what reaches further down is a label of the rows beside it
_LONGEST_HEADING = 20
_BRACKET = re.compile(r"\(.*?\)$")


def read_target_header(grid: Grid, row: int) -> TargetHeader | None:
    """Return the header that begins in a row, if the row heads indicators and targets, or projects and goals."""
    cells = [cell for cell in grid.starting(row) if plain(cell.text)]
    if sum(means(plain(cell.text)) for cell in cells) < 2:  # noqa: PLR2004 - one is a label
        return None
    depth = _depth(cells)
    columns = _number_panels(_columns(grid, row, row + depth))
    if _heads_targets(columns):
        columns = [*_overprinted(grid, row, columns), *columns]
    header = TargetHeader(tuple(columns), row + depth)
    return header if _heads_targets(columns) or _heads_goals(columns, cells) else _stacked(grid, header)


def _depth(cells: Sequence[GridCell]) -> int:
    """Return the rows of the header: as many as the name of the indicators spans, which has no heading over another."""
    names = [c for c in cells if level_of(plain(c.text)) is not None] or [c for c in cells if key_of(plain(c.text))]
    return names[-1].row_span if names and names[-1].row_span <= _DEEPEST else 1


def _overprinted(grid: Grid, row: int, columns: Sequence[TargetColumn]) -> Iterator[TargetColumn]:
    """Yield the projects and goals of a list whose headings were printed over."""
    first = min(column.first for column in columns if column.level is not None)
    for cell in grid.starting(row):
        key, goal = overprinted(cell.text)
        if cell.column < first and (key or goal):
            yield TargetColumn(cell.column, cell.column + cell.column_span, key=key, goal=goal, label="绩效目标")


def _heads_targets(columns: Sequence[TargetColumn]) -> bool:
    return any(c.measure in VALUES for c in columns) and any(c.level is not None for c in columns)


def _heads_goals(columns: Sequence[TargetColumn], cells: Sequence[GridCell]) -> bool:
    """Projects and their goals, a row each: nothing but headings stands in the row."""
    keys = any(column.key == "project" for column in columns) and any(column.goal for column in columns)
    return keys and len(cells) > 2 and all(is_heading(plain(c.text)) or means(plain(c.text)) for c in cells)  # noqa: PLR2004


def implied_header(grid: Grid, row: int) -> TargetHeader | None:
    """Return the header that a row implies where a sheet prints none: 产出指标, 数量指标, an indicator, its target."""
    covering = (grid.at(row, column) for column in range(grid.columns))
    cells = list(dict.fromkeys(cell for cell in covering if cell is not None))
    for position in range(len(cells) - 3):
        first, second, _, target = (other.text for other in cells[position : position + 4])
        if is_level_name(first, 0) and is_level_name(second, 1):
            measures = ["target_operator", "target_value", "target_unit"] if is_operator(target) else ["target_value"]
            columns = [_over(other, level=level) for level, other in enumerate(cells[position : position + 3])]
            rest = zip(cells[position + 3 :], measures, strict=False)
            return TargetHeader((*columns, *(_over(other, measure=measure) for other, measure in rest)), row)
    return None


def _over(cell: GridCell, *, level: int | None = None, measure: str | None = None) -> TargetColumn:
    return TargetColumn(cell.column, cell.column + cell.column_span, level=level, measure=measure)


def carried_header(columns: Sequence[Column], end_row: int) -> TargetHeader | None:
    """Return the header of a list that goes on from the page before; its columns are the same."""
    read = (_read(column.number, column.number + 1, column.path[::-1]) for column in columns)
    found = _number_panels([column for column in read if column is not None])
    return TargetHeader(tuple(found), end_row) if _heads_targets(found) else None


def is_heading(text: str) -> bool:
    """Whether a text heads a column of figures: it ends like one, so that «控制在预算之内» is none."""
    words = headings()
    bare = _BRACKET.sub("", text).removesuffix(":")
    ends = (*words.money, *words.not_money, *words.totals, *words.figures)
    return len(bare) < _LONGEST_HEADING and bare.endswith(ends)


def _columns(grid: Grid, row: int, end: int) -> list[TargetColumn]:
    found: list[TargetColumn] = []
    for cell in _leaves(grid, row, end):
        above = (grid.at(level, cell.column) for level in range(end - 1, row - 1, -1))
        path = [plain(c.text) for c in above if c is not None and c.row >= row and c.row + c.row_span <= end]
        column = _read(cell.column, cell.column + cell.column_span, path)
        if column is not None:
            found.append(column)
    return found


def _leaves(grid: Grid, row: int, end: int) -> Iterator[GridCell]:
    leaves = (grid.at(end - 1, column) for column in range(grid.columns))
    yield from dict.fromkeys(cell for cell in leaves if cell is not None and cell.row >= row)


def _read(first: int, end: int, path: Sequence[str]) -> TargetColumn | None:
    """Return the meaning of a heading: in each respect, that of the lowest level that has one."""
    column = TargetColumn(first, end)
    measures = [measure for text in path if (measure := measure_of(text))]
    level = next((level for text in path if (level := level_of(text)) is not None), None)
    if measures:
        term = "term_target_value" if "term_target_value" in measures[1:] and measures[0] == "target_value" else None
        offsets = (int(year.value) for text in path for year in headings().years if year.fit(text))
        return replace(column, measure=term or measures[0], year_offset=next(offsets, 0))
    if level is not None:
        return replace(column, level=level)
    key = next((key for text in path if (key := key_of(text))), None)
    goal = next((goal for text in path if (goal := goal_of(text))), None)
    return replace(column, key=key, goal=None if key else goal, label=path[0]) if key or goal else None


def _number_panels(columns: Sequence[TargetColumn]) -> list[TargetColumn]:
    """Names of indicators behind a target open the next panel."""
    panel, seen, numbered = 1, False, []
    for column in columns:
        if column.level is not None and seen:
            panel, seen = panel + 1, False
        seen = seen or column.measure in VALUES
        numbered.append(replace(column, panel=panel))
    return numbered


def _stacked(grid: Grid, header: TargetHeader) -> TargetHeader | None:
    """In flattened text the headings of one column stand beneath each other: 三级指标, its target, remarks."""
    last = next((column for column in reversed(header.columns) if column.level is not None), None)
    row = header.end_row
    if grid.drawn or last is None:
        return None
    below: list[str] = []
    while row < grid.rows and (cells := [c for c in grid.starting(row) if plain(c.text)]):
        if any(cell.column != last.first or not means(plain(cell.text)) for cell in cells):
            break
        below.append(plain(cells[0].text))
        row += 1
    measure = next((found for text in below if (found := measure_of(text)) in VALUES), None)
    columns = (*(column for column in header.columns if column is not last), replace(last, stacked=measure))
    return TargetHeader(columns, row) if measure else None
