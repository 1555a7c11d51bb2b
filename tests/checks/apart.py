"""Texts whose tables another document of their disclosure prints."""

from __future__ import annotations

from tests.checks.cases import lanes, rows
from tests.checks.printing import Column, Disclosure, Table
from tests.checks.warehouse import Cases

_TOTAL = (Column(),)
_GENERAL = "一般公共预算拨款收入{}万元。"
# Case → text, states of what it tells.
APART: dict[str, tuple[str, set[str]]] = {
    "a text apart that agrees": (_GENERAL.format("600"), {"pass"}),
    "a text apart that agrees with what is spent": (_GENERAL.format("640"), {"pass"}),
    "a text apart that contradicts": (_GENERAL.format("604"), {"fail"}),
}


def apart_cases() -> Cases:
    """Return for each case the document of its text, which prints no table, and that of its tables."""
    return {case: [_nothing(case), *_tables(case)] for case in APART}


def apart_texts() -> dict[str, str]:
    """Return the texts."""
    return {case: text for case, (text, _) in APART.items()}


def _nothing(case: str) -> Table:
    return Table("YS01", (), (), disclosure=Disclosure(disclosure=case))


def _tables(case: str) -> list[Table]:
    whose = Disclosure(name="tables", disclosure=case)
    balance = lanes("YS01", ["=revenue_general_public 600.00"], ["=expenditure_grand_total 640.00"])
    spending = Table("YS05", _TOTAL, rows("=total 640.00", "2040201 640.00"), page=2, number=2, disclosure=whose)
    balance.disclosure = whose
    return [balance, spending]
