"""The books of the fictitious bureau: leaves, and the sums that its tables print."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from pathlib import Path

HERE = Path(__file__).parent
BASIC = frozenset({"personnel", "public"})
PERSONNEL = frozenset({"personnel"})
PUBLIC = frozenset({"public"})
PROJECT = frozenset({"project"})
FISCAL = frozenset({"general_public", "government_fund"})
GENERAL = frozenset({"general_public"})
FUND = frozenset({"government_fund"})
STATE_CAPITAL = frozenset({"state_capital"})
OPERATIONS = frozenset({"operations_revenue"})
ANY: frozenset[str] = frozenset()
ZERO = Decimal(0)


@dataclass(frozen=True, slots=True)
class Leaf:
    """An amount that is not printed as a sum of others, in every book (budget_2022, outturn_2022 …)."""

    function: str
    economic: str
    component: str
    fund: str
    project: str
    amounts: dict[str, Decimal]


@dataclass(frozen=True, slots=True)
class Chosen:
    """Which leaves a printed figure sums; an empty set leaves the question open."""

    components: frozenset[str] = ANY
    funds: frozenset[str] = ANY

    def has(self, leaf: Leaf) -> bool:
        """Whether the leaf is one of them."""
        return (not self.components or leaf.component in self.components) and (
            not self.funds or leaf.fund in self.funds
        )


ALL = Chosen()


def read_rows(name: str) -> list[dict[str, str]]:
    """Read one of the CSV files that stand beside this module."""
    with (HERE / name).open(encoding="utf-8", newline="") as handle:
        return list(csv.DictReader(handle))


@cache
def leaves() -> tuple[Leaf, ...]:
    """Every leaf of every book."""
    return tuple(_leaf(row) for row in read_rows("bureau_leaves.csv"))


@cache
def names() -> dict[str, str]:
    """The names of the codes."""
    return {row["code"]: row["name"] for row in read_rows("names.csv")}


@cache
def closing_balances() -> dict[str, dict[int, Decimal]]:
    """By fund and year, what was left at the end of the year."""
    years = (2021, 2022, 2023)
    rows = read_rows("bureau_balances.csv")
    return {row["fund"]: {year: Decimal(row[f"closing_{year}"]) for year in years} for row in rows}


def spent(book: str, code: str = "", chosen: Chosen = ALL) -> Decimal:
    """What a book holds under a code (functional or economic, of any level)."""
    return sum((leaf.amounts[book] for leaf in leaves() if _under(leaf, code) and chosen.has(leaf)), ZERO)


def codes(book: str, field: str, chosen: Chosen) -> Iterator[str]:
    """The codes of every level under which a book holds something, in the order of the code list."""
    found: set[str] = set()
    for leaf in leaves():
        if leaf.amounts[book] and chosen.has(leaf):
            code = leaf.function if field == "function_code" else leaf.economic
            found.update(code[:length] for length in range(3, len(code) + 1, 2))
    return iter(sorted(found))


def closing(funds: frozenset[str], year: int) -> Decimal:
    """What was left of the funds at the end of a year."""
    balances = closing_balances()
    return sum((left[year] for fund, left in balances.items() if not funds or fund in funds), ZERO)


def received(book: str, code: str = "", funds: frozenset[str] = ANY) -> Decimal:
    """What came in in the year: all that is spent, and the change of the balances, which one item of a fund carries."""
    total = spent(book, code, Chosen(funds=funds))
    for row in read_rows("bureau_balances.csv"):
        if row["carrier"].startswith(code) and (not funds or row["fund"] in funds):
            total += _change_of_balance(book, row["fund"])
    return total


def _change_of_balance(book: str, fund: str) -> Decimal:
    stage, year = book.split("_")
    left = closing_balances()[fund][int(year)] if stage == "outturn" else ZERO
    return left - closing_balances()[fund][int(year) - 1]


def _under(leaf: Leaf, code: str) -> bool:
    return leaf.function.startswith(code) or leaf.economic.startswith(code)


def _leaf(row: dict[str, str]) -> Leaf:
    amounts = {name: Decimal(text) for name, text in row.items() if name.startswith(("budget", "outturn"))}
    return Leaf(row["function"], row["economic"], row["component"], row["fund"], row["project"], amounts)
