"""Invented rows under headings that spell out sums: true ones, and ones to be rejected."""

from __future__ import annotations

from tests.checks.printing import Column, Row, Table
from tests.checks.warehouse import Cases

_STAFF = tuple(Column(quantity_unit="人", heading=name) for name in ("实有人数合计(A+B)", "在编(A)", "编外(B)"))
_MONEY = tuple(Column(heading=name) for name in ("本年(C)", "上年(D)", "增减(C-D)"))


def _table(columns: tuple[Column, ...], *figures: str | None) -> Table:
    return Table("YS16", columns, (Row("", figures, label="合计"),))


# Case → table, the state of its one sum.
SPELT: dict[str, tuple[Table, str]] = {
    "a sum spelt out": (_table(_STAFF, "21", "12", "9"), "pass"),
    "a sum spelt out is another": (_table(_STAFF, "12", "12", "9"), "fail"),
    "a difference spelt out": (_table(_MONEY, "444.40", "579.38", "-134.98"), "pass"),
    "a difference spelt out is rounded": (_table(_MONEY, "444.40", "579.38", "-134.97"), "pass_rounding"),
    "a difference spelt out is another": (_table(_MONEY, "444.40", "579.38", "134.98"), "fail"),
    "a part of a sum spelt out is not printed": (_table(_STAFF, "21", "12", None), "insufficient_data"),
}


def spelt_cases() -> Cases:
    """Return the tables of the cases."""
    return {case: [table] for case, (table, _) in SPELT.items()}
