"""For every equation without conditions, print a document in which it holds and one in which not, from its terms alone.

So an identity that is added as rows is put to the test by these rows.
"""

from __future__ import annotations

import csv
from collections import defaultdict
from decimal import Decimal
from typing import NamedTuple

from tests.checks.printing import YEAR, Column, Disclosure, Row, Table
from tests.checks.warehouse import SEEDS, Cases

Term = dict[str, str]
Equation = tuple[str, str]
CONDITIONS = {"only_if", "unless"}
WRONG = Decimal(1000)


class Place(NamedTuple):
    """Where a figure stands: its document and form, its row and its column."""

    disclosure: Disclosure
    form_code: str
    key: str
    column: Column


def equations() -> dict[Equation, list[Term]]:
    """Return the terms of every equation that is stated wherever its terms are printed."""
    found: dict[Equation, list[Term]] = defaultdict(list)
    for term in read_seed("identity_terms"):
        found[term["check_id"], term["equation"]].append(term)
    return {key: terms for key, terms in found.items() if not CONDITIONS & {term["side"] for term in terms}}


def read_seed(name: str) -> list[dict[str, str]]:
    """Return the rows of a seed."""
    with (SEEDS / f"{name}.csv").open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


def stated_cases() -> Cases:
    """Return two cases an equation: one in which it holds, one in which its left side is off."""
    cases: Cases = {}
    for (check_id, number), terms in equations().items():
        for name, off in (("holds", Decimal(0)), ("broken", WRONG)):
            cases[f"{check_id} {number} {name}"] = _tables(terms, off)
    return cases


def _tables(terms: list[Term], off: Decimal) -> list[Table]:
    figures = _figures([term for term in terms if term["side"] in ("left", "right")])
    first = next(place for place, (term, _) in figures.items() if term["side"] == "left")
    term, value = figures[first]
    figures[first] = term, value - off * int(term["weight"])
    tables = defaultdict(dict)
    for place, (term, value) in figures.items():
        tables[place.disclosure, place.form_code][place.key, place.column] = str(value)
        if term["times"]:
            unit = "%" if term["times"] == "%" else "个"
            tables[place.disclosure, place.form_code][place.key, Column(quantity_unit=unit)] = "100"
    return [_table(*key, cells, number) for number, (key, cells) in enumerate(tables.items(), 1)]


def _figures(terms: list[Term]) -> dict[Place, tuple[Term, Decimal]]:
    """Give every term a figure so that both sides are equal: the first one makes the difference."""
    first = next(term for term in terms if term["side"] == "left" and term["is_required"] == "true")
    figures = {_place(term): (term, Decimal(1000 + 10 * number)) for number, term in enumerate(terms)}
    gap = sum(
        (1 if term["side"] == "right" else -1) * int(term["weight"]) * value * (100 if term["times"] == "pieces" else 1)
        for term, value in figures.values()
        if term is not first
    )
    figures[_place(first)] = first, gap * int(first["weight"])
    return figures


def _place(term: Term) -> Place:
    return Place(_disclosure(term), term["form_code"], _key(term), _column(term))


def _disclosure(term: Term) -> Disclosure:
    kind = "final_accounts" if term["form_code"].startswith("JS") else "budget"
    year = YEAR + int(term["disclosure_offset"] or 0)
    if term["organisation"] == "units":
        return Disclosure(f"unit {kind}", year, kind, scope="unit")
    return Disclosure(f"{year} {kind}", year, kind)


def _key(term: Term) -> str:
    if term["code"]:
        return term["code"].replace("__", "01").replace("%", "01")
    return f"={term['line_code'] or 'total'}"


def _column(term: Term) -> Column:
    is_left_panel = term["line_code"].startswith(("revenue", "carried_in", "use_of"))
    outturn = "outturn" if term["form_code"].startswith("JS") else "budget"
    return Column(
        measure_code=term["measure_code"] or "total",
        fund=term["fund"] or "all",
        fund_year=None if term["fund_year"] in ("", "none") else term["fund_year"],
        year=YEAR + int(term["disclosure_offset"] or 0) + int(term["year_offset"] or 0),
        stage=term["stage"] or outturn,
        comparison=term["comparison"] or None,
        panel_no=1 if is_left_panel else 2,
    )


def _table(disclosure: Disclosure, form_code: str, cells: dict[tuple[str, Column], str], number: int) -> Table:
    columns = tuple(dict.fromkeys(column for _, column in cells))
    keys = dict.fromkeys(key for key, _ in cells)
    rows = tuple(Row(key, tuple(cells.get((key, column)) for column in columns)) for key in keys)
    return Table(form_code, columns, rows, number=number, disclosure=disclosure)
