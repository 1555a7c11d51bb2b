"""Small documents that balance, each with one thing gone wrong, to be found again."""

from __future__ import annotations

from tests.checks.cases import SPLIT, TOTAL, rows
from tests.checks.printing import Column, Table
from tests.checks.warehouse import Cases


def _expenditures(*printed: str) -> list[Table]:
    return [Table("YS05", SPLIT, rows(*printed))]


WRONG_CASES: Cases = {
    "digits swapped": _expenditures(
        "=total 523 411 112", "208 382 281 101", "2080501 250 241 9", "2080599 132 40 92", "210 141 130 11",
        "2101101 141 103 11",
    ),
    "one digit wrong": _expenditures("=total 523 411 112", "208 332 281 101", "210 141 130 11"),
    "ten times": _expenditures("=total 523 411 112", "208 382 281 1010", "210 141 130 11"),
    "sign lost": _expenditures("=total 523 411 112", "208 532 421 111", "210 -9 10 1"),
    "columns shifted": _expenditures(
        "=total 523 411 112", "208 382 281 101", "210 141 130 11", "2101101 80 80 ~", "2101102 61 11 50",
    ),
    "a part where its total should be": _expenditures(
        "=total 523 411 112", "208 281 382 101", "2080501 250 241 9", "2080599 132 40 92", "210 141 130 11",
    ),
    "six left out of every sum": [
        Table("YS05", (Column(), Column("basic", of=1), Column("basic_personnel", of=2), Column("basic_public", of=2),
                       Column("project", of=1)), rows(
            "=total 94 60 50 16 34", "201 44 34 30 10 10", "20101 44 34 30 10 10", "2010101 50 40 30 10 10",
            "208 50 26 20 6 24",
        )),
        Table("YS06", (Column("basic"),), rows("=total 66"), number=2),
    ],
    "a row twice": _expenditures(
        "=total 523 411 112", "208 382 281 101", "2080501 250 241 9", "2080502 77 22 55", "2080502 77 22 55",
        "2080599 55 18 37", "210 141 130 11",
    ),
    "a row lost": _expenditures(
        "=total 523 411 112", "208 382 281 101", "2080501 250 241 9", "2080502 77 22 55", "210 141 130 11",
    ),
    "a neighbour copied": _expenditures(
        "=total 523.31 411 112.31", "208 382.31 281 101.31", "2080501 250.07 240 10.07", "2080502 77.13 22 55.13",
        "2080599 77.13 19 36.11", "210 141 130 11",
    ),
    "the text knows": [Table("YS03", SPLIT, rows("=total 800 500 310"))],
    "beyond what one slip explains": _expenditures("=total 523 411 112", "208 382 281 101", "210 768 130 11"),
    "withheld as secret": [Table("YS05", TOTAL, rows("=total 50", "204 30", "2040201 20", "205 20", "2050101 20"))],
}  # fmt: skip

WRONG_TEXTS = {"the text knows": "支出预算800万元，其中：基本支出500万元，项目支出300万元。"}
