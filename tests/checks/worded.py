"""Invented wordings: units and years left out, and words that contradict each other; and what only looks like them."""

from __future__ import annotations

from typing import NamedTuple

from tests.checks.cases import rows
from tests.checks.printing import Column, Table
from tests.checks.warehouse import DRAWN_PAGE, Cases

ITEMS = Table("YS07", (Column(),), rows("=three_public_total 9.00", "=abroad 2.00", "=reception 7.00"))
DRAWN = Table("YS07", (Column(),), rows("=reception 7.00"), page=DRAWN_PAGE)


class Worded(NamedTuple):
    """A text beside a table, and the states of one check of it."""

    check_id: str
    text: str
    states: list[str]
    table: Table = ITEMS


WORDED: dict[str, Worded] = {
    "a change without its sign": Worded("NT-17", "公务接待费7万元，比上年减少12.97，因节约。", ["fail"]),
    "a change in brackets without its sign": Worded("NT-17", "公务接待费比上年减少1万元（12.5），因节约。", ["fail"]),
    "a share without its sign": Worded("NT-17", "公务接待费7万元，占“三公”经费的77.8。", ["fail"]),
    "a rate without its sign": Worded("NT-17", "公务接待费7万元，完成年初预算的98.5。", ["fail"]),
    "a sign that may be drawn": Worded("NT-17", "公务接待费比上年减少12.97，因节约。", ["insufficient_data"], DRAWN),
    "changes that count": Worded("NT-17", "公务接待费比上年减少12.97%，因接待减少3批次，会议减少2次。", []),
    "a number of a list": Worded("NT-17", "公务接待费比上年减少，1.因节约；2.因新规定。", []),
    "a year cut off": Worded("NT-16", "202年度公务接待费7万元。", ["fail"]),
    "a year of five digits": Worded("NT-16", "20244 年部门预算中公务接待费7万元。", ["fail"]),
    "a year that may be drawn in part": Worded("NT-16", "202年度公务接待费7万元。", ["insufficient_data"], DRAWN),
    "two hundred years are no year": Worded("NT-16", "示例学校建校202年，公务接待费7万元。", []),
    "less and the same": Worded("NT-16", "公务接待费比上年减少为0万元，与上年持平。", ["fail"]),
    "less than last year and as budgeted": Worded("NT-16", "公务接待费比上年减少1万元，与年初预算持平。", []),
    "less by nothing": Worded("NT-16", "公务接待费7万元，比上年减少0万元，与上年持平。", []),
    "about the same": Worded("NT-16", "公务接待费7万元，比上年减少0.03万元，与上年基本持平。", []),
    "a figure left of a template": Worded("NT-16", "公务接待费XX万元，比上年减少1万元。", ["fail"]),
    "nothing that has grown": Worded("NT-16", "公务接待费0万元，比上年增加1万元。", ["fail"]),
}


def worded_cases() -> Cases:
    """Return the tables of the cases."""
    return {case: [worded.table] for case, worded in WORDED.items()}


def worded_texts() -> dict[str, str]:
    """Return the texts of the cases."""
    return {case: worded.text for case, worded in WORDED.items()}


def pages_of_texts() -> dict[str, int]:
    """Return the pages that texts stand on, where it is not the first."""
    return {case: worded.table.page for case, worded in WORDED.items() if worded.table.page != 1}
