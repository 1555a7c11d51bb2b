"""Columns and balance rows that many tables share."""

from __future__ import annotations

from collections.abc import Sequence

from tests.typesetter.tables import Column, Panel, Row
from tests.typesetter.truth import Meaning


def said(**fields: str | int) -> Meaning:
    """A meaning of the fields that are given."""
    return Meaning(**fields)  # type: ignore[arg-type]  # the names tell which are years


def amount(*heading: str, measure: str = "total", **meaning: str | int) -> Column:
    """A column of amounts."""
    return Column(heading, said(measure_code=measure, **meaning), 1.2)


def key(*heading: str, width: float = 2.6, align: str = "left") -> Column:
    """A column of keys: codes, names, labels."""
    return Column(heading, None, width, align)


def line(label: str, *texts: str, code: str | None = None, **meaning: str) -> Row:
    """A row that is named, not coded."""
    return Row((label, *texts), said(**meaning).over(Meaning(line_code=code)))


def function_line(label: str, *texts: str, code: str) -> Row:
    """A functional class in a balance table, printed by its name."""
    return Row((label, *texts), Meaning(function_code=code))


def blank_line(width: int, label: str = "") -> Row:
    """A ruled row of a panel in which no value is expected."""
    return Row((label, *[""] * (width - 1)))


def padded(rows: Sequence[Row], length: int, foot: Sequence[Row]) -> tuple[Row, ...]:
    """Rows, blank rows up to the length, and the rows that stand at the foot."""
    width = len(rows[0].texts)
    gap = length - len(rows) - len(foot)
    return (*rows, *[blank_line(width)] * gap, *foot)


def balance_panel(head: str, label: str, columns: Sequence[Column], rows: Sequence[Row]) -> Panel:
    """One side of a balance table."""
    raised = tuple(Column((head, *column.heading), column.meaning, column.width) for column in columns)
    return Panel((key(head, label), *raised), tuple(rows))
