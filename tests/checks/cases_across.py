"""Cases of several tables, years and documents: what the conditions of identities tell apart."""

from __future__ import annotations

from tests.checks.cases import SPLIT, TOTAL, lanes, rows
from tests.checks.printing import Column, Disclosure, Row, Table
from tests.checks.warehouse import Cases

FISCAL = "fiscal_appropriation"
ACCOUNTS = Disclosure("accounts", kind="final_accounts")
LAST_YEAR = Disclosure("last year", year=2023)
UNIT = Disclosure("unit", scope="unit", organisation="a unit", parent="units of a department")
OFFICE = Disclosure("office", scope="unit")
OTHER_UNIT = Disclosure("other unit", scope="unit", organisation="another unit", parent="units of a department")


def balance(revenue: str, carried: str = "0", total: str | None = None, form: str = "YS01") -> Table:
    """Return a balance of revenue, what is carried in, and their total."""
    total = total or str(int(revenue) + int(carried))
    return lanes(
        form,
        [f"=revenue_general_public {revenue}", f"=revenue_year_total {revenue}", f"=carried_in {carried}",
         f"=carried_in_general_public {carried}", f"=revenue_grand_total {total}"],
        [f"201 {total}", f"=expenditure_year_total {total}", "=carried_out 0", f"=expenditure_grand_total {total}"],
    )  # fmt: skip


def of(table: Table, number: int, disclosure: Disclosure | None = None, fund: str | None = None) -> Table:
    """Return a table with its number in the document, of which disclosure it is, and its fund."""
    table.number = number
    table.disclosure = disclosure or table.disclosure
    if fund:
        table.columns = tuple(Column(**{**vars(column), "fund": fund}) for column in table.columns)
    return table


def spending(form: str, *printed: str, fund: str = "general_public") -> Table:
    """Return a table of total, basic and project expenditure by code."""
    return of(Table(form, SPLIT, rows(*printed)), 1, fund=fund)


IN_10_000 = ("=total 1234.56 1000.16 234.40", "208 1234.56 1000.16 234.40")
IN_YUAN = ("=total 12345600 10001600 2344000", "208 12345600 10001600 2344000")


def yuan(form: str) -> Table:
    """Return the table of IN_YUAN in its unit."""
    table = spending(form, *IN_YUAN)
    table.multiplier = 1
    return table


ACROSS: Cases = {
    "revenue table prints the year": [balance("90", "10"), of(Table("YS02", TOTAL, rows("=total 90")), 2)],
    "revenue table prints all": [balance("90", "10"), of(Table("YS02", TOTAL, rows("=total 100")), 2)],
    "revenue table prints neither": [balance("90", "10"), of(Table("YS02", TOTAL, rows("=total 95")), 2)],
    "carried over apart": [balance("90", "10"), of(balance("90", "10", form="YS04"), 2)],
    "carried over included": [
        lanes("YS01", ["=revenue_general_public 100", "=revenue_grand_total 100"], ["201 100"]),
        of(balance("90", "10", form="YS04"), 2),
    ],
    "appropriations differ": [balance("90", "10"), of(balance("70", "10", form="YS04"), 2)],
    "only the general budget": [
        balance("30"), of(balance("30", form="YS04"), 2),
        of(spending("YS03", "=total 30 20 10", "208 30 20 10", fund="all"), 3),
        of(spending("YS05", "=total 30 20 10", "208 30 20 10"), 4),
    ],
    "only the general budget, code wrong": [
        balance("30"), of(balance("30", form="YS04"), 2),
        of(spending("YS03", "=total 30 20 10", "208 30 20 10", fund="all"), 3),
        of(spending("YS05", "=total 30 20 10", "208 30 25 5"), 4),
    ],
    "other money": [
        balance("40"), of(balance("30", form="YS04"), 2),
        of(spending("YS03", "=total 40 20 20", "208 40 20 20", fund="all"), 3),
        of(spending("YS05", "=total 30 20 10", "208 30 20 10"), 4),
    ],
    "more than all": [
        of(spending("YS03", "=total 40 20 20", "208 40 20 20", fund="all"), 1),
        of(spending("YS05", "=total 50 20 30", "208 50 20 30"), 2),
    ],
    "without columns by fund": [
        of(balance("90", "10", form="YS04"), 1, fund=FISCAL), of(spending("YS05", "=total 100 60 40"), 2),
    ],
    "without what is carried in": [
        of(balance("90", "10", form="YS04"), 1, fund=FISCAL), of(spending("YS05", "=total 90 60 30"), 2),
    ],
    "general budget differs": [
        of(balance("90", "10", form="YS04"), 1, fund=FISCAL), of(spending("YS05", "=total 95 60 35"), 2),
    ],
    "percentage": [Table("YS05", (
        Column(year=2023), Column(), Column(comparison="change"), Column(quantity_unit="%"),
    ), rows("201 30 45 15 50.00", "205 30 35 5 16.66", "206 30 35 5 16.67", "208 30 35 5 15.67", "210 30 40 10 ~"))],
    "units of a department": [
        of(spending("YS05", "=total 30 20 10", "208 30 20 10"), 1),
        of(spending("YS05", "=total 18 12 6", "208 18 12 6"), 1, OFFICE),
        of(spending("YS05", "=total 12 8 4", "208 10 8 2", "210 2 ~ 2"), 1, UNIT),
    ],
    "no last year": [Table("YS07", (Column(year=2023), Column()), rows("=abroad 5 6"))],
    "replaced last year": [
        Table("YS07", (Column(year=2023), Column()), rows("=abroad 5 6")),
        Table("YS07", (Column(year=2023),), rows("=abroad 4"),
              disclosure=Disclosure("first", year=2023, is_current=False)),
        Table("YS07", (Column(year=2023),), rows("=abroad 5"), disclosure=LAST_YEAR),
    ],
    "units agree": [spending("YS03", *IN_10_000), of(yuan("YS05"), 2), of(spending("YS13", *IN_10_000), 3)],
    "one unit of three is wrong": [
        spending("YS03", *IN_10_000), of(spending("YS13", *IN_10_000), 2), of(spending("YS05", *IN_YUAN), 3),
    ],
    "one unit of two is wrong": [spending("YS03", *IN_10_000), of(spending("YS05", *IN_YUAN), 2)],
    "round figures ten times as large": [
        spending("YS03", "=total 300 200 100"), of(spending("YS05", "=total 30 20 10"), 2),
    ],
    "eleven characters": [Table("YS05", TOTAL, (
        Row("=total", ("480544221.6",)), Row("201", ("80544221.31",)), Row("208", ("400000000.31",)),
    ), multiplier=1)],
}  # fmt: skip
