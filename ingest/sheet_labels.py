"""Labels of a sheet → what stands beside or beneath them: the project, the unit that carries it out, the goal."""

from __future__ import annotations

from itertools import pairwise

from ingest.headings import Grid
from ingest.performance_words import goal_of, is_placeholder, key_of, means, measure_of
from ingest.records import GridCell
from ingest.target_names import one_line
from ingest.targets import Target
from ingest.wording import plain


def read_keys(grid: Grid, row: int) -> dict[str, str | None]:
    """Return what the keys of a row name (project, unit, department); None where nothing is filled in."""
    cells = [cell for cell in grid.starting(row) if grid.drawn or plain(cell.text)]
    found: dict[str, str | None] = {}
    for cell, beside in pairwise([*cells, None]):
        key = key_of(plain(cell.text)) if cell else None
        if key and key not in found:
            is_blank = beside is None or is_placeholder(beside.text) or key_of(plain(beside.text))
            found[key] = None if is_blank or beside is None else one_line(beside.text)
    return found


def read_goals(grid: Grid, row: int) -> dict[GridCell, Target]:
    """Return the cells of a row that print a goal: the label stands above, or else left of them."""
    found: dict[GridCell, Target] = {}
    for cell in grid.starting(row):
        if is_placeholder(cell.text) or means(plain(cell.text)):
            continue
        label = _label_of(grid, cell)
        goal = goal_of(plain(label))
        if goal:
            found[cell] = Target(goal, one_line(label))
    return found


def _label_of(grid: Grid, cell: GridCell) -> str:
    above = grid.at(cell.row - 1, cell.column)
    if above is not None and (goal_of(plain(above.text)) or measure_of(plain(above.text))):
        return above.text
    for column in range(cell.column - 1, -1, -1):
        left = grid.at(cell.row, column)
        if left is not None and plain(left.text):
            return left.text
    return ""
