"""The header as a tree: which column prints the sum of which others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ingest.column import Column
from ingest.definitions import headings


def link_totals(columns: Sequence[Column]) -> list[Column]:
    """Name for each addend the column that prints its sum, as the header's tree gives it."""
    totals: dict[int, int] = {}
    for panel in sorted({column.panel for column in columns}):
        members = [column for column in columns if column.panel == panel and column.kind == "amount" and column.path]
        _link(members, 0, totals)
    return [replace(column, total_column=totals.get(column.number)) for column in columns]


def _link(members: Sequence[Column], depth: int, totals: dict[int, int]) -> list[Column]:
    """Link a group's members to its total; return what the group adds to the sum above it."""
    children = _children(members, depth)
    leaves = [child[0] for child in children if len(child) == 1]
    total = next((leaf for leaf in leaves if leaf.is_total), None) or _leading_figure(children)
    addends: list[Column] = []
    for child in children:
        if len(child) == 1:
            addends += child if child[0] is not total else []
        else:
            addends += _link(child, depth + 1, totals)
    if total is None:
        return addends
    for addend in addends:
        if _adds_to(addend, total):
            totals[addend.number] = total.number
    return [total]


def _leading_figure(children: Sequence[list[Column]]) -> Column | None:
    """Return the first of a group that is called 金额 or 全年数 where the others have names: these are its parts."""
    if not children:
        return None
    first, *others = (child[0] for child in children)
    figures = headings().figures
    if len(children[0]) > 1 or first.path[-1] not in figures or any(other.path[-1] in figures for other in others):
        return None
    return first


def _children(members: Sequence[Column], depth: int) -> list[list[Column]]:
    """Group neighbours that share the heading at `depth` and have more beneath it."""
    groups: list[list[Column]] = []
    for column in members:
        name = column.path[depth] if depth < len(column.path) else None
        same = groups and name is not None and depth < len(groups[-1][-1].path) and groups[-1][-1].path[depth] == name
        if same and column.number == groups[-1][-1].number + 1 and len(column.path) > depth + 1:
            groups[-1].append(column)
        else:
            groups.append([column])
    return groups


def _adds_to(addend: Column, total: Column) -> bool:
    """Whether a column is part of a sum: of the same year, stage and kind, and no part «of which»."""
    if not addend.is_addend or addend.year_offset != total.year_offset or addend.comparison != total.comparison:
        return False
    if any(a and b and a != b for a, b in ((addend.stage, total.stage), (addend.year, total.year))):
        return False
    return not (addend.item in ("meetings", "training") and any(map(headings().three_public.fit, total.path)))
