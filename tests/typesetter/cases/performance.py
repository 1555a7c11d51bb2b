"""What the performance tables share: an indicator as it must be read, and the document that they stand in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from tests.typesetter.cases.stock import Case, opening, table
from tests.typesetter.columns import said
from tests.typesetter.layout import Layout
from tests.typesetter.tables import Column, Panel, Row
from tests.typesetter.truth import Meaning

PROJECT, OTHER, UNIT = "示例道路养护", "示例路灯维修", "示例养护中心"
MONEY = said(value_kind="amount", measure_code="total")
COUNT = said(value_kind="quantity", stage="budget")
OUTPUT, BENEFIT = "产出指标", "效益指标"


class Said(NamedTuple):
    """What one cell says of an indicator, or of a goal."""

    measure: str
    text: str
    label: str
    heading: str = ""
    project: str | None = PROJECT
    unit: str | None = None


def of(project: str = PROJECT, unit: str | None = None) -> Meaning:
    """The meaning of what belongs to a project."""
    return Meaning(project_label=project, unit_label=unit)


def alone(title: str, columns: Sequence[Column], rows: Sequence[Row], layout: Layout | None = None) -> Case:
    """A performance table alone in its document."""
    is_assessment = "自评" in title
    form = table("JS16" if is_assessment else "YS16", title, (Panel(tuple(columns), tuple(rows)),), unit="")
    kind = "部门决算" if is_assessment else "部门预算"
    return Case((*opening(kind), replace(form, organisation="")), layout or Layout())
