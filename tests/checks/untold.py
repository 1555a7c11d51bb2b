"""Invented final accounts that spend money on journeys, guests and vehicles, and say how many there were, or not."""

from __future__ import annotations

from typing import NamedTuple

from tests.checks.cases import rows
from tests.checks.printing import Column, Disclosure, Row, Table
from tests.checks.warehouse import Cases

ACCOUNTS = Disclosure(kind="final_accounts")
COUNT = Column(quantity_unit="个")


class Untold(NamedTuple):
    """What was spent (lines of 三公), what the text says in lines, and the states of the counts by name."""

    costs: str
    lines: tuple[str, ...]
    states: dict[str, str]
    counts: tuple[Row, ...] = ()
    disclosure: Disclosure = ACCOUNTS


BATCHES, GUESTS = "公务接待批次", "公务接待人次"
UNTOLD: dict[str, Untold] = {
    "guests that are told": Untold(
        "reception 0.46",
        ("公务接待费0.46万元，国内公务接待8批次，210人次。",),
        {BATCHES: "pass", GUESTS: "pass"},
    ),
    "batches without guests": Untold(
        "reception 0.46", ("公务接待费0.46万元，国内公务接待8批次。",), {BATCHES: "pass", GUESTS: "fail"}
    ),
    "guests that the table tells": Untold(
        "reception 0.46",
        ("公务接待费0.46万元。",),
        {BATCHES: "pass", GUESTS: "fail"},
        (Row("", (None, "8"), label="国内公务接待批次（个）"),),
    ),
    "guests told in words that are not tied": Untold(
        "reception 0.46",
        ("公务接待费0.46万元。", "会议费1万元。", "来访共8 个批次。"),
        {BATCHES: "insufficient_data", GUESTS: "fail"},
    ),
    "no money and no guests": Untold("reception 0.00", ("公务接待费0万元。",), {}),
    "money for guests in tables alone": Untold(
        "reception 0.46", ("有关情况另行公开。",), {BATCHES: "not_applicable", GUESTS: "not_applicable"}
    ),
    "a budget need not count": Untold("reception 0.46", ("公务接待费0.46万元。",), {}, disclosure=Disclosure()),
    "journeys and a vehicle that are not told": Untold(
        "abroad 2.00|vehicle_purchase 18.00",
        ("因公出国（境）费2万元。", "公务用车购置费18万元。"),
        {"因公出国（境）团组数": "fail", "因公出国（境）人次": "fail", "公务用车购置数": "fail"},
    ),
}


def untold_cases() -> Cases:
    """Return the tables of the cases."""
    return {case: [_table(untold)] for case, untold in UNTOLD.items()}


def _table(untold: Untold) -> Table:
    lines = rows(*(f"={cost}" for cost in untold.costs.split("|")))
    is_budget = untold.disclosure.kind == "budget"
    return Table(
        "YS07" if is_budget else "JS07",
        (Column(), COUNT),
        (*lines, *untold.counts),
        disclosure=untold.disclosure,
        stage="budget" if is_budget else "outturn",
    )


def untold_texts() -> dict[str, tuple[str, ...]]:
    """Return the lines of the texts of the cases."""
    return {case: untold.lines for case, untold in UNTOLD.items()}
