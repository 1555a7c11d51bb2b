"""Rows → the units that they belong to: printed beside them or above them, told by a code, or as a heading row."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from ingest.column import Column
from ingest.definitions import Form
from ingest.identity.organisations import clean_name
from ingest.identity.places import has_place
from ingest.labels import find_line
from ingest.row import TOTALS, Row
from ingest.wording import label, plain

_GROUP = "unit_group"
_OWN_UNIT = re.compile(r"(?:本级|机关)$")


def read_units(rows: Sequence[Row], keys: Sequence[Column], form: Form) -> None:
    """Name the unit of each row, where the table has rows of units or items of several."""
    of_projects = form.keys[0] == "project_name"
    of_items = of_projects or any(row.codes or row.year for row in rows)
    if not (of_items or any(row.unit_code for row in rows)):
        return
    if not any(column.key == "unit_name" for column in keys):
        if form.side == "purchase":
            _name_unit_rows_of_purchases(rows, keys)
        else:
            _name_unit_rows(rows, surely=of_projects)
        if any(column.key == "unit_code" for column in keys):
            _name_coded_rows(rows)
    if of_items:
        _carry_units(rows)


def _carry_units(rows: Sequence[Row]) -> None:
    """A unit printed once names the rows beneath it, up to a total; one with a code, the rows that print the code."""
    unit, by_code = None, dict[str, str | None]()
    above_units = _heads_above_units(rows)
    for row in rows:
        if (group := find_line(row.label or "", None)) is not None and group.code == _GROUP:
            row.line, row.unit_label, row.project_label, unit = group, None, None, None
            continue
        if row.unit_code:
            unit = by_code.setdefault(row.unit_code, row.unit_label or unit)
        elif not row.unit_label and (plain(row.label or "") in TOTALS or (row.line and row.line.code in above_units)):
            unit = None
        unit = row.unit_label or unit
        row.unit_label = unit
        if not (row.line or row.codes) and unit and label(row.label or "") == label(unit):
            row.line, row.unresolved, row.project_label = find_line("合计", None), False, None


def _heads_above_units(rows: Sequence[Row]) -> set[str]:
    """Return the heads of purchases (货物) that stand above the units, where they do: each has units of its own."""
    before_first = takewhile(lambda row: not row.unit_label, rows)
    is_above = any(row.line and row.line.side == "purchase" for row in before_first)
    return {row.line.code for row in rows if row.line and row.line.side == "purchase"} if is_above else set()


def _name_unit_rows(rows: Sequence[Row], *, surely: bool) -> None:
    """Where no column names units, a row of neither line nor code may."""
    for row in rows:
        if not (row.codes or row.line) and _names_unit(row, surely=surely):
            row.unit_label = row.label


def _name_unit_rows_of_purchases(rows: Sequence[Row], keys: Sequence[Column]) -> None:
    """What is bought may end like a unit, unless it is named in a column of its own beside the units'."""
    items = [column for column in keys if column.key == "procurement_name"]
    unbought = [row for row in rows if not (row.project_label or row.procurement_code)]
    _name_unit_rows(unbought, surely=len(items) == 1)


def _name_coded_rows(rows: Sequence[Row]) -> None:
    """Where the code of a unit stands above its items alone, the row that prints it is called by the unit."""
    coded = [row for row in rows if row.unit_code]
    for row in coded if len(coded) * 2 < len(rows) else ():
        if row.label and not (row.line or row.unit_label or row.procurement_code):
            row.unit_label, row.project_label = row.label, None


def _names_unit(row: Row, *, surely: bool) -> bool:
    """Whether a row prints a unit's code, or its name; among projects only a name with its place is surely a unit's."""
    name = clean_name(_OWN_UNIT.sub("", row.label or ""))
    if surely:
        return name is not None and has_place(name) and "项目" not in name
    return bool(row.label) and (row.unit_code is not None or name is not None)
