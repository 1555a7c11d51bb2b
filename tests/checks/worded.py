"""Invented wordings: units and years left out, and words that contradict each other; and what only looks like them."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from ingest.identity.self_names import SelfName
from tests.checks.cases import rows
from tests.checks.printing import Column, Disclosure, Table
from tests.checks.untold import untold_cases, untold_texts
from tests.checks.warehouse import DRAWN_PAGE, Cases

ITEMS = Table("YS07", (Column(),), rows("=three_public_total 9.00", "=abroad 2.00", "=reception 7.00"))
DRAWN = Table("YS07", (Column(),), rows("=reception 7.00"), page=DRAWN_PAGE)
BUDGETED = Table(
    "JS07",
    (Column(stage="budget"), Column()),
    rows("=abroad 0.00 2.00", "=vehicle_purchase 0.00 0.00", "=reception 5.00 4.00"),
    stage="outturn",
    disclosure=Disclosure(kind="final_accounts"),
)
PUBLIC = Table("YS06", (Column("basic_public"),), rows("=total 84.00"))


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
    "one of several changes": Worded("NT-17", "公务接待费、会议费比上年分别减少3，5%，因节约。", []),
    "a figure that may go on behind its paragraph": Worded("NT-17", "公务接待费比上年减少12.97", []),
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
    "a rate of the table's budget": Worded("NT-8", "公务接待费决算4.00万元，完成预算的80%。", ["pass"], BUDGETED),
    "a rate of no budget of the table": Worded("NT-8", "公务接待费决算4.00万元，完成预算的88%。", ["fail"], BUDGETED),
    "a rate of nothing": Worded("NT-8", "因公出国（境）费决算2万元，完成预算的100%。", ["fail"], BUDGETED),
    "nothing of nothing": Worded("NT-8", "公务用车购置费决算0万元，完成预算的100%。", ["not_applicable"], BUDGETED),
    "a rate of which budget the table does not say": Worded(
        "NT-8", "公务接待费决算4.00万元，完成年初预算的88%。", ["not_applicable"], BUDGETED
    ),
    "a rate of a budget that stands nowhere": Worded(
        "NT-8", "会议费决算4.00万元，完成预算的88%。", ["insufficient_data"], BUDGETED
    ),
    "a rate of an outturn that is not stated": Worded(
        "NT-8", "公务接待费年初预算5万元，完成年初预算的88%。", ["insufficient_data"], BUDGETED
    ),
    "a change with its reason": Worded("NT-7", "公务接待费7万元，比上年减少1万元，主要原因是节约。", ["pass"]),
    "a change without a reason": Worded("NT-7", "公务接待费7万元，比上年减少1万元，减少了12.5%。", ["fail"]),
    "a reason for one of two changes": Worded(
        "NT-7", "公务接待费7万元，比上年减少1万元。会议费2万元，比上年增加1万元，系新增会议。", ["pass", "pass"]
    ),
    "a change by nothing": Worded("NT-7", "公务接待费7万元，比上年减少0万元。", []),
    "a change that is none": Worded("NT-7", "公务接待费7万元，比上年减少0.01万元，与上年基本持平。", []),
    "an outturn that is not as budgeted": Worded("NT-7", "公务接待费决算数小于预算数。", ["fail"]),
    "a figure of one letter left of a template": Worded("NT-16", "公务接待费×万元，比上年减少1万元。", ["fail"]),
    "a year of two digits": Worded("NT-16", "20 年度公务接待费7万元。", ["fail"]),
    "twenty years are no year": Worded("NT-16", "示例学校近20年收入稳定，公务接待费7万元。", []),
    "what grows to the nothing of another sentence": Worded(
        "NT-16", "公务接待费0万元。公务接待费比上年增加1万元，因接待增多。", ["fail"]
    ),
    "what grows to something elsewhere": Worded(
        "NT-16", "公务接待费7万元。公务接待费比上年增加1万元，因接待增多。", []
    ),
    "operating costs that are a part": Worded("XY-7", "机关运行经费80万元。", ["insufficient_data", "pass"], PUBLIC),
    "operating costs of more than public expenditure": Worded(
        "XY-7", "机关运行经费90万元。", ["fail", "insufficient_data"], PUBLIC
    ),
    "nothing that has grown": Worded("NT-16", "公务接待费0万元，比上年增加1万元。", ["fail"]),
}


class SelfNamed(NamedTuple):
    """What a document calls itself on its pages (name or word of scope, page), its text in lines, and the results."""

    names: list[tuple[str, int]]
    results: list[tuple[str, str]]
    scope: str = "department"
    lines: tuple[str, ...] = ()


NAME, OTHER, THIRD = "示例市示范区财政局", "示例市示范区审计局", "示例市示范区税务局"
OWN = [(NAME, 1), (NAME, 3)]
SELF_NAMED: dict[str, SelfNamed] = {
    "one name": SelfNamed(OWN, [(NAME, "pass")]),
    "a name on the cover alone": SelfNamed([(NAME, 1)], []),
    "a name with a mark of scope": SelfNamed([(NAME, 1), (f"{NAME}（本级）", 4)], [(NAME, "pass")]),
    "another's name in the text": SelfNamed([*OWN, (OTHER, 4)], [(NAME, "pass"), (OTHER, "fail")]),
    "a short name": SelfNamed([*OWN, ("区财政局", 4)], [("区财政局", "not_applicable"), (NAME, "pass")]),
    "names of several": SelfNamed(
        [*OWN, (OTHER, 4), (THIRD, 5)],
        [(OTHER, "not_applicable"), (THIRD, "not_applicable"), (NAME, "pass")],
    ),
    "a part that other pages speak of": SelfNamed(
        [*OWN, (OTHER, 4)],
        [(NAME, "pass"), (OTHER, "not_applicable")],
        lines=(f"下属单位有{OTHER[:5]}", f"{OTHER[5:]}。"),
    ),
    "a unit that names its department": SelfNamed(
        [*OWN, (OTHER, 4)], [(OTHER, "not_applicable"), (NAME, "pass")], "unit"
    ),
    "one word in all titles": SelfNamed([("部门", 1), ("部门", 3)], [("部门", "pass")]),
    "another word in a title": SelfNamed([("部门", 1), ("部门", 3), ("单位", 5)], [("单位", "fail"), ("部门", "pass")]),
    "the other word in all titles": SelfNamed([("部门", 1), ("部门", 3)], [("部门", "not_applicable")], "unit"),
    "a figure of a 单位 that is a 部门": SelfNamed(
        [],
        [("本单位", "fail"), ("本部门", "pass")],
        lines=("本部门有关情况。", "本部门公务接待费7万元。", "2024年本单位公务接待费7万元。"),
    ),
    "a 部门 that always says 单位": SelfNamed(
        [], [("本单位", "not_applicable")], lines=("本单位公务接待费7万元。", "见本单位说明。")
    ),
    "a reason that says 单位": SelfNamed(
        [],
        [("本部门", "pass")],
        lines=("本部门有关情况。", "本部门公务接待费7万元，主要原因是尽量在本单位开会。"),
    ),
}


def self_names_of(case: str) -> list[SelfName]:
    """Return what the document of a case calls itself."""
    return [
        SelfName("scope_word" if len(text) < len("本部门") else "organisation", text, page)
        for text, page in SELF_NAMED[case].names
    ]


def worded_cases() -> Cases:
    """Return the tables of the cases."""
    named = {
        case: [replace(ITEMS, disclosure=Disclosure(scope=called.scope, organisation_name=NAME))]
        for case, called in SELF_NAMED.items()
    }
    return {case: [worded.table] for case, worded in WORDED.items()} | named | untold_cases()


def worded_texts() -> dict[str, str]:
    """Return the texts of the cases."""
    return {case: worded.text for case, worded in WORDED.items()} | {
        case: "".join(lines) for case, lines in _lines().items()
    }


def _lines() -> dict[str, tuple[str, ...]]:
    return {case: called.lines for case, called in SELF_NAMED.items()} | untold_texts()


def worded_lines() -> list[dict[str, object]]:
    """Return the lines of documents of which lines are asked, as rows of stg_lines."""
    return [
        {"document_id": case, "page": 1, "role": "text", "form_code": None, "line_no": 1, "text": line}
        for case, lines in _lines().items()
        for line in lines
    ]


def pages_of_texts() -> dict[str, int]:
    """Return the pages that texts stand on, where it is not the first."""
    return {case: worded.table.page for case, worded in WORDED.items() if worded.table.page != 1}
