"""Columns as the form of their table reads them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from ingest.column import Column
from ingest.definitions import Form, headings

_BASIC = "basic"


def with_form(columns: Sequence[Column], form: Form, title: str = "") -> list[Column]:
    """Return the columns as the form reads them, and as its title (plain words) narrows it."""
    measures = _measures(form, title)
    return _of_this_year([_with_form(column, columns, form, measures) for column in columns])


def _measures(form: Form, title: str) -> dict[str, str]:
    """Return how the form renames measures, or the part that a title speaks of alone: 基本支出表（人员经费）."""
    named = next((str(meaning.value) for meaning in headings().measures if meaning.fit(title)), "")
    renamed = ({"total": _BASIC} if named.startswith(_BASIC) else {}) | form.measures
    return {measure: named if named.startswith(f"{to}_") else to for measure, to in renamed.items()}


def _with_form(column: Column, columns: Sequence[Column], form: Form, measures: Mapping[str, str]) -> Column:
    """Rename measures as the form says; what a table of items (三公) prints is always their total."""
    if column.kind == "key":
        return replace(column, key=_key(column, columns, form))
    if column.kind != "amount" or not column.measure:
        return column
    if form.side == "items":
        return _as_item(column, columns)
    if _heads_lane(column, columns):
        return replace(column, measure=measures.get("total", column.measure))
    return replace(column, measure=measures.get(column.measure, column.measure))


def _heads_lane(column: Column, columns: Sequence[Column]) -> bool:
    """Whether 人员经费 or 公用经费 heads a lane of one figure a row, and tells which classes stand in it."""
    amounts = [other.panel for other in columns if other.kind == "amount"]
    is_alone = amounts.count(column.panel) == 1 and len(set(amounts)) > 1
    return is_alone and (column.measure or "").startswith(f"{_BASIC}_")


def _key(column: Column, columns: Sequence[Column], form: Form) -> str | None:
    """Return what a column keys in a table of the form: 项目名称 and 项目 head the lines of a balance, too."""
    others = {other.key for other in columns if other is not column}
    if column.key == "procurement_project":
        return "project_name" if others & {"procurement_name", "procurement_code"} else "procurement_name"
    if column.key == "project_name" and "label" in form.keys and "project_name" not in form.keys:
        return "label"
    if column.key == "category" and not any(other.names_row for other in columns):
        return "label"
    if column.key == "label" and column.path[-1:] == ("项目",) and "project_name" in form.keys:
        return "project_name"
    return column.key


def _of_this_year(columns: Sequence[Column]) -> list[Column]:
    """What stands under this year's head is current where a block of the same headings is what was carried over."""
    carried = {column.path[1:] for column in columns if column.fund_year == "carried_over"}
    return [
        replace(column, fund_year="current")
        if not column.fund_year
        and column.path[1:] in carried - {()}
        and column.path[0].startswith(headings().this_year)
        else column
        for column in columns
    ]


def _as_item(column: Column, columns: Sequence[Column]) -> Column:
    """The 合计 over items is that of 三公, or of more where 三公 has a sum of its own."""
    item = column.item
    if item is None and _is_sum(column) and any(other.item for other in columns):
        has_own = not _sums_three_public(column) and any(_sums_three_public(other) for other in columns)
        item = "three_public_meetings_training_total" if has_own else "three_public_total"
    return replace(column, measure="total", item=item)


def _is_sum(column: Column) -> bool:
    return any(level.endswith(headings().totals) for level in column.path)


def _sums_three_public(column: Column) -> bool:
    """Whether a column is headed as the sum of 三公, in so many words or beneath them: 安排的三公经费 / 小计."""
    if column.item:
        return column.item == "three_public_total"
    return _is_sum(column) and any(map(headings().three_public.fit, column.path))
