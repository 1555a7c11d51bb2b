"""Headings of several levels in tables without rules: only where they stand tells what they stand over."""

from __future__ import annotations

from dataclasses import replace

from tests.typesetter.balanced import FUNCTIONS, Figure, by_codes, entries_of, leaves
from tests.typesetter.cases.stock import NAME, Case, opening, table
from tests.typesetter.codes import Keys
from tests.typesetter.columns import amount, key
from tests.typesetter.layout import LANDSCAPE, WIDE, ColumnNumbers, Layout, Rules
from tests.typesetter.tables import Column, Panel, Row
from tests.typesetter.truth import Meaning

_FINAL = opening("部门决算")
_OPENING, _CLOSING = "年初结转和结余", "年末结转和结余"
_NUMBERED = Layout(page=WIDE, font_size=7.0, rules=Rules.NONE, column_numbers=ColumnNumbers.NUMBERS)
_KEYS = Keys(above=("项目",), heading="科目代码")


def _beside_what_spans_all_levels() -> Case:
    columns = (
        Figure(amount(_OPENING, measure="opening_balance")),
        Figure(amount("本年收入", measure="revenue", fund_year="current")),
        Figure(amount("本年支出", "小计"), (3, 4)),
        Figure(amount("本年支出", "基本支出", measure="basic")),
        Figure(amount("本年支出", "项目支出", measure="project")),
        Figure(amount(_CLOSING, measure="closing_balance")),
    )
    panel = by_codes(columns, keys=_KEYS)
    return Case((*_FINAL, table("JS08", "政府性基金预算财政拨款收入支出决算表", (panel,))), _NUMBERED)


def _on_three_levels_side_by_side() -> Case:
    opening_, revenue, closing = ({"measure": name} for name in ("opening_balance", "revenue", "closing_balance"))
    rest = "项目支出结转和结余"
    columns = (
        Figure(amount(_OPENING, "小计", **opening_), (1, 2)),
        Figure(amount(_OPENING, "基本支出结转", **opening_)),
        Figure(amount(_OPENING, rest, **opening_)),
        Figure(amount("本年收入", "小计", fund_year="current", **revenue), (4, 5)),
        Figure(amount("本年收入", "基本支出", fund_year="current", **revenue)),
        Figure(amount("本年收入", "项目支出", fund_year="current", **revenue)),
        Figure(amount("本年支出", "小计"), (7, 10)),
        Figure(amount("本年支出", "基本支出", "小计", measure="basic"), (8, 9)),
        Figure(amount("本年支出", "基本支出", "人员经费", measure="basic_personnel")),
        Figure(amount("本年支出", "基本支出", "公用经费", measure="basic_public")),
        Figure(amount("本年支出", "项目支出", measure="project")),
        Figure(amount(_CLOSING, "小计", **closing), (12, 13, 14)),
        Figure(amount(_CLOSING, "基本支出结转", **closing)),
        Figure(amount(_CLOSING, rest, "项目支出结转", **closing)),
        Figure(amount(_CLOSING, rest, "项目支出结余", **closing)),
    )
    panel = by_codes(columns, keys=_KEYS)
    narrow = replace(_NUMBERED, font_size=6.0, margin=30.0)
    return Case((*_FINAL, table("JS05", "一般公共预算财政拨款收入支出决算表", (panel,))), narrow)


def _of_funds_within_a_year() -> Case:
    current = {"fund_year": "current"}
    columns = (
        Figure(amount("总计"), (1, 7)),
        Figure(amount("本年收入", "合计", **current), (2, 4, 5, 6)),
        Figure(amount("本年收入", "一般公共预算", "小计", fund="general_public", **current)),
        Figure(amount("本年收入", "一般公共预算", "其中：财政拨款", fund="general_public", **current)),
        Figure(amount("本年收入", "政府性基金", fund="government_fund", **current)),
        Figure(amount("本年收入", "专户管理的教育收费", fund="fiscal_special_account", **current)),
        Figure(amount("本年收入", "其他收入", fund="other_revenue", **current)),
        Figure(amount("上年结转结余", fund_year="carried_over")),
    )
    panel = by_codes(columns, keys=Keys(name_heading="单位（科目名称）"))
    layout = Layout(page=WIDE, font_size=7.0, rules=Rules.NONE)
    return Case((*opening(), table("YS02", "部门收入总体情况表", (panel,))), layout)


def _of_stages_without_keys() -> Case:
    vehicles = "公务用车购置及运行费"
    items = (
        ("three_public_total", ("合计",)),
        ("abroad", ("因公出国（境）费",)),
        ("vehicles", (vehicles, "小计")),
        ("vehicle_purchase", (vehicles, "公务用车购置费")),
        ("vehicle_operation", (vehicles, "公务用车运行费")),
        ("reception", ("公务接待费",)),
    )
    columns = tuple(
        amount(head, *path, line_code=code, stage=stage)
        for head, stage in (("预算数", "budget"), ("决算数", "outturn"))
        for code, path in items
    )
    texts = ("30.00", "0.00", "25.00", "18.00", "7.00", "5.00", "21.00", "0.00", "20.00", "12.00", "8.00", "1.00")
    rows = (Row(tuple(str(number) for number in range(1, 13))), Row(texts, Meaning()))
    layout = Layout(page=WIDE, font_size=7.0, rules=Rules.NONE)
    return Case((*_FINAL, table("JS07", "财政拨款“三公”经费支出决算表", (Panel(columns, rows),))), layout)


def _parts(code: str) -> tuple[str, str, str]:
    return code[:3], code[3:5], code[5:]


def _of_codes_near_each_other() -> Case:
    """类, 款 and 项 stand so near to each other that they are one column."""
    columns = (
        Figure(amount("合计"), (1, 2)),
        Figure(amount("基本支出", measure="basic")),
        Figure(amount("项目支出", measure="project")),
    )
    entries, total = entries_of(leaves(columns, FUNCTIONS))
    codes = tuple(Column(("项目", "科目编码", level), width=0.5, align="center") for level in ("类", "款", "项"))
    keys = (*codes, key("项目", "单位代码", width=0.8), key("项目", "单位名称（科目）"))
    unit = Meaning(unit_label=f"{NAME}机关")
    rows = (
        Row(("", "", "", "", "合计", *total), Meaning(line_code="total")),
        Row(("", "", "", "106", f"{NAME}机关", *total), Meaning(line_code="total").over(unit)),
        *(
            Row(
                (e.code[:3], e.code[3:5], e.code[5:], "106", e.name, *e.texts), Meaning(function_code=e.code).over(unit)
            )
            for e in entries
            if e.level > 1
        ),
    )
    panel = Panel((*keys, *(figure.column for figure in columns)), rows)
    layout = Layout(page=LANDSCAPE, rules=Rules.NONE)
    return Case((*opening(), table("YS03", "部门支出总表", (panel,))), layout)


def _of_one_character_left_over() -> Case:
    """What is left of wrapped headings stands side by side like a heading that is spread over its cell."""
    columns = (
        Figure(amount("本年收入合\n计", fund_year="current"), (1, 2, 3)),
        Figure(amount("财政拨款收\n入", fund="fiscal_appropriation")),
        Figure(amount("上级补助收\n入", fund="superior_subsidy")),
        Figure(amount("附属单位上\n缴收入", fund="affiliated_remittance")),
    )
    narrow = [figure._replace(column=replace(figure.column, width=0.68)) for figure in columns]
    panel = by_codes(narrow)
    return Case((*_FINAL, table("JS02", "收入决算表", (panel,))), Layout(rules=Rules.NONE))


CASES = {
    "heads_beside_what_spans_all_levels": _beside_what_spans_all_levels(),
    "heads_on_three_levels_side_by_side": _on_three_levels_side_by_side(),
    "heads_of_funds_within_a_year": _of_funds_within_a_year(),
    "heads_of_stages_without_keys": _of_stages_without_keys(),
    "heads_of_one_character_left_over": _of_one_character_left_over(),
    "heads_of_codes_near_each_other": _of_codes_near_each_other(),
}
