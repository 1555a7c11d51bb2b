"""Invented tables that print the same codes, of one name or several, in the table of all or not; and empty ones."""

from __future__ import annotations

from dataclasses import replace

from tests.checks.printing import BLANK, Column, Disclosure, Row, Table
from tests.checks.warehouse import Cases

_HEALTH = ("2101101", "行政单位医疗")
_PENSION = ("2080505", "机关事业单位基本养老保险缴费支出")


def _table(form: str, number: int, *items: tuple[str, str], figure: str = "10", project: str | None = None) -> Table:
    rows = tuple(Row(code, (figure,), label=label, project=project) for code, label in items)
    return Table(form, (Column(),), rows, page=number, number=number)


_ALL = _table("YS03", 1, _HEALTH, _PENSION)

# Case → tables, and the states of their codes.
CODES: dict[str, tuple[list[Table], list[tuple[str, str]]]] = {
    "codes of all and of a fund": (
        [_ALL, _table("YS05", 2, _HEALTH)],
        [("2101101", "pass"), ("2101101", "pass")],
    ),
    "a code of a fund alone": (
        [_ALL, _table("YS05", 2, ("2210201", "住房公积金"))],
        [("2210201", "fail")],
    ),
    "a code of a fund without money": ([_ALL, _table("YS05", 2, ("2210201", "住房公积金"), figure="0")], []),
    "codes of another level": ([_ALL, _table("YS05", 2, ("21011", "行政事业单位医疗"))], []),
    "a code of two names": (
        [_ALL, _table("YS05", 2, ("2101101", "事业单位医疗"))],
        [("2101101", "fail"), ("2101101", "pass")],
    ),
    "a name that is cut off": (
        [_ALL, _table("YS05", 2, ("2080505", "机关事业单位基本养老保险"))],
        [("2080505", "pass"), ("2080505", "pass")],
    ),
    "a project in the place of a name": (
        [_ALL, _table("YS13", 2, ("2101101", "示例项目"), project="示例项目")],
        [],
    ),
}

_TWO = (Column(government_economic_code="50101"), Column(government_economic_code="50502"))
# Case → a table of both classifications, and the states of the pairs of their classes.
MAPPED: dict[str, tuple[Table, list[tuple[str, str]]]] = {
    "classes that lead to each other": (
        Table("YS06", _TWO, (Row("30101", ("5", "6"), label="基本工资"),)),
        [("301 → 501", "pass"), ("301 → 505", "pass")],
    ),
    "a class that leads elsewhere": (
        Table("YS06", _TWO, (Row("30201", ("5", "6"), label="办公费"),)),
        [("302 → 501", "fail"), ("302 → 505", "pass")],
    ),
    "a class of which nothing is known": (
        Table("YS06", _TWO[:1], (Row("30701", ("5",), label="国内债务付息"),)),
        [("307 → 501", "not_applicable")],
    ),
}

_EMPTY = Table("YS08", (Column(),), (Row("=total", (BLANK,)),), page=2, number=2)
_SPENT = Table("YS04", (Column(fund="government_fund"),), (Row("212", ("10",)),))
# Case → tables beside an empty one of government funds, a line of the text, and the states and severity of its rules.
EMPTIED: dict[str, tuple[list[Table], str, list[tuple[str, str]]]] = {
    "an empty table of which the text speaks": (
        [],
        "本部门2024年没有政府性基金预算支出，故本表为空表。",
        [("pass", "information"), ("pass", "warning")],
    ),
    "an empty table of nothing": ([], "政府性基金预算支出0.00万元。", [("pass", "information"), ("pass", "warning")]),
    "an empty table that is not explained": (
        [],
        "政府性基金预算支出10万元。没有国有资本经营预算。",
        [("fail", "information"), ("pass", "warning")],
    ),
    "an empty table of money": (
        [_SPENT],
        "没有政府性基金预算支出。",
        [("fail", "warning"), ("pass", "information")],
    ),
}


def _of_year(year: int) -> Table:
    table = _table("YS05", 1, ("20139", "社会工作事务"))
    return replace(table, columns=(Column(year=year),), disclosure=Disclosure(year=year))


# Case → a table, and the states of the lives of its codes.
LIVES: dict[str, tuple[Table, list[tuple[str, str]]]] = {
    "a code that is in use": (_of_year(2024), [("20139", "pass")]),
    "a code before its time": (_of_year(2023), [("20139", "fail")]),
    "a code of which nothing else is known": (_table("YS05", 1, ("201", "一般公共服务支出")), []),
}


def coded_cases() -> Cases:
    """Return the tables of the cases."""
    mapped = {case: [table] for case, (table, _) in [*MAPPED.items(), *LIVES.items()]}
    emptied = {case: [*tables, _EMPTY] for case, (tables, *_) in EMPTIED.items()}
    return mapped | emptied | {case: tables for case, (tables, _) in CODES.items()}


def coded_lines() -> list[dict[str, object]]:
    """Return the lines of the texts beside empty tables, as rows of stg_lines."""
    return [
        {"document_id": case, "page": 3, "role": "text", "form_code": None, "line_no": 1, "text": text}
        for case, (_, text, _) in EMPTIED.items()
    ]
