"""Labels that say of a row what headings say of a column elsewhere: its stage and year, or that it counts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from ingest.column import Column
from ingest.columns import counted, read_columns
from ingest.definitions import Form, headings
from ingest.row import Row
from ingest.wording import depth, label, plain

_REMARK = re.compile(r"\([^()]*\)$")


def read_row_headings(rows: Sequence[Row], columns: Sequence[Column], form: Form) -> None:
    """Note what labels say as headings do: 预算数 above 决算数 where 三公 items are columns; counts between amounts.

    The parts of what is counted, numbered beneath it, are counted too: 1.机要通信用车 under 一、车辆数（辆）.
    """
    items_are_columns = form.side == "items" and any(column.item for column in columns)
    counted_above: Row | None = None
    for row in rows:
        if row.label and (items_are_columns or _counts(row, form)):
            said = read_columns([(plain(row.label),)], [[""]])[0]
            if said.kind == "quantity" or (said.kind == "amount" and said.measure and items_are_columns):
                row.heading = said
        if row.heading and row.heading.kind == "quantity":
            counted_above = row
        elif counted_above and depth(row.label or "") > depth(counted_above.label or "") and not row.line:
            row.heading = counted_above.heading
        else:
            counted_above = None
    if any(column.key == "project_name" and column.path[-1:] == ("项目",) for column in columns):
        _name_no_projects(rows)


def _name_no_projects(rows: Sequence[Row]) -> None:
    """Where 项目 heads what is counted, its rows are items, not projects."""
    if any(row.heading and row.heading.kind == "quantity" for row in rows):
        for row in rows:
            row.project_label = None


def _counts(row: Row, form: Form) -> bool:
    """Whether a label ends in a unit of counting or in what is counted, or (among 三公 items) may name it."""
    text = label(row.label or "")
    if counted(text) is not None:
        return True
    return row.line is None and (form.side == "items" or (not row.codes and _REMARK.sub("", text).endswith(_things())))


@cache
def _things() -> tuple[str, ...]:
    """Return the words for what is counted: 人数, 保有量, 单价100万元以上设备."""
    words = headings()
    return tuple(word for meaning in words.quantities if meaning.value in words.counted for word in meaning.words)
