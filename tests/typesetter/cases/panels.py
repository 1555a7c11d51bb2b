"""Panels: two or four blocks side by side, of different length, by lines, by class names or by code."""

from __future__ import annotations

from collections.abc import Sequence

from tests.typesetter.cases.stock import Case, opening, table
from tests.typesetter.columns import amount, balance_panel, blank_line, function_line, line, padded
from tests.typesetter.layout import LANDSCAPE, ColumnNumbers, Layout
from tests.typesetter.tables import Column, Panel, Row
from tests.typesetter.truth import Meaning

_SPACE = "\N{IDEOGRAPHIC SPACE}"
_CLASSES = (("201", "一般公共服务支出", "620.50"), ("202", "外交支出", ""), ("208", "社会保障和就业支出", "88.40"))
_OLD_CLASSES = (
    ("201", "一般公共服务支出", "620.50"),
    ("207", "文化体育与传媒支出", ""),
    ("210", "医疗卫生与计划生育支出", "88.40"),
)
_NUMBERS = "一二三四五六"


def _classes(rows: Sequence[tuple[str, str, str]], label: str = "{}、{}") -> list[Row]:
    return [
        function_line(label.format(number, name), text, code=code)
        for number, (code, name, text) in zip(_NUMBERS, rows, strict=False)
    ]


def _revenue() -> list[Row]:
    return [
        line("一、一般公共预算拨款收入", "700.00", code="revenue_general_public", fund="general_public"),
        line("二、政府性基金预算拨款收入", "", code="revenue_government_fund", fund="government_fund"),
        line("三、事业收入", "5.00", code="revenue_operations", fund="operations_revenue"),
    ]


def _feet() -> tuple[list[Row], list[Row]]:
    revenue = [
        line("本年收入合计", "705.00", code="revenue_year_total"),
        line("上年结转", "3.90", code="carried_in", fund_year="carried_over"),
        line("收入总计", "708.90", code="revenue_grand_total"),
    ]
    expenditure = [
        line("本年支出合计", "708.90", code="expenditure_year_total"),
        line("结转下年", "", code="carried_out"),
        line("支出总计", "708.90", code="expenditure_grand_total"),
    ]
    return revenue, expenditure


def _balance(classes: Sequence[Row], revenue: Sequence[Row], column: Column) -> tuple[Panel, Panel]:
    foot, other_foot = _feet()
    length = max(len(classes), len(revenue)) + 3
    return (
        balance_panel("收入", "项目", (column,), padded(revenue, length, foot)),
        balance_panel("支出", "项目", (column,), padded(classes, length, other_foot)),
    )


def _two_panels(kind: str = "部门预算", layout: Layout | None = None) -> Case:
    form, title, heading = ("YS01", "部门收支总表", "预算数")
    if kind == "部门决算":
        form, title, heading = ("JS01", "收入支出决算总表", "决算数")
    panels = _balance(_classes(_CLASSES), _revenue(), amount(heading))
    return Case((*opening(kind), table(form, title, panels)), layout or Layout())


def _first_panel_shorter() -> Case:
    rows = [*_classes(_CLASSES), blank_line(2), blank_line(2)]
    names = [
        function_line(f"{_SPACE}{label}", "88.40", code=code) for code, label in (("20805", "行政事业单位养老支出"),)
    ]
    return Case(
        (*opening(), table("YS01", "部门收支总表", _balance([*rows[:3], *names], _revenue()[:1], amount("预算数"))))
    )


def _functions_by_indented_names() -> Case:
    names = (
        ("201", "一、一般公共服务支出", "620.50"),
        ("20103", f"{_SPACE}政府办公厅（室）及相关机构事务", "620.50"),
        ("2010301", f"{_SPACE * 2}行政运行", "500.25"),
        ("2010302", f"{_SPACE * 2}一般行政管理事务", "120.25"),
        ("208", "二、社会保障和就业支出", "88.40"),
        ("20805", f"{_SPACE}行政事业单位养老支出", "88.40"),
        ("2080501", f"{_SPACE * 2}行政单位离退休", "88.40"),
    )
    classes = [function_line(name, text, code=code) for code, name, text in names]
    sources = (
        ("一、财政拨款", "700.00", "revenue_fiscal_appropriation", "fiscal_appropriation"),
        ("　1.一般公共预算拨款", "700.00", "revenue_general_public", "general_public"),
        ("　2.政府性基金预算拨款", "0.00", "revenue_government_fund", "government_fund"),
        ("二、财政专户管理资金", "0.00", "revenue_fiscal_special_account", "fiscal_special_account"),
        ("三、单位资金", "5.00", "revenue_unit_funds", "unit_funds"),
        ("　1.事业收入", "5.00", "revenue_operations", "operations_revenue"),
    )
    revenue = [line(label, text, code=code, fund=fund) for label, text, code, fund in sources]
    panels = _balance(classes, revenue, amount("2024年预算数"))
    return Case((*opening(), table("YS01", "收支总表", panels)), Layout(page=LANDSCAPE))


def _four_panels() -> Case:
    use = [
        Row(("1、人员经费和公用经费支出", "588.65"), Meaning(line_code="expenditure_basic")),
        Row(("(1)工资福利支出", "520.00"), Meaning(economic_code="301")),
        Row(("(2)商品和服务支出", "188.90"), Meaning(economic_code="302")),
    ]
    government = [
        Row(("1、机关工资福利支出", "520.00"), Meaning(government_economic_code="501")),
        Row(("2、机关商品和服务支出", "188.90"), Meaning(government_economic_code="502")),
    ]
    sides = (
        ("项目", _revenue()),
        ("支出功能分类科目（按大类）", _classes(_CLASSES)),
        ("部门预算支出经济科目（按大类）", use),
        ("政府预算支出经济分类科目（按大类）", government),
    )
    panels = []
    for place, (label, rows) in enumerate(sides):
        foot = _feet()[min(place, 1)]
        panels.append(balance_panel("支出" if place else "收入", label, (amount("预算数"),), padded(rows, 6, foot)))
    return Case((*opening(), table("YS01", "部门综合预算收支总表", panels)), Layout(page=LANDSCAPE))


def _old_class_names() -> Case:
    panels = _balance(_classes(_OLD_CLASSES), _revenue(), amount("预算数"))
    return Case((*opening(year=2018), table("YS01", "部门收支总表", panels, year=2018)))


def _revenue_of_final_accounts() -> list[Row]:
    return [
        line("一、一般公共预算财政拨款", "705.00", code="revenue_general_public", fund="general_public"),
        line("本年收入合计", "705.00", code="revenue_year_total"),
        line("年初财政拨款结转和结余", "3.90", code="carried_in", fund_year="carried_over"),
        line(
            "一般公共预算财政拨款",
            "3.90",
            code="carried_in_general_public",
            fund="general_public",
            fund_year="carried_over",
        ),
        line("总计", "708.90", code="revenue_grand_total"),
    ]


def _expenditure_by_fund() -> Case:
    columns = (
        amount("合计"),
        amount("一般公共预算财政拨款", fund="general_public"),
        amount("政府性基金预算财政拨款", fund="government_fund"),
        amount("国有资本经营预算财政拨款", fund="state_capital"),
    )
    rows = [function_line(f"{name}", text, text, "", "", code=code) for code, name, text in _CLASSES]
    rows += [
        line("本年支出合计", "708.90", "708.90", "", "", code="expenditure_year_total"),
        line("年末财政拨款结转和结余", "", "", "", "", code="carried_out"),
        line("总计", "708.90", "708.90", "", "", code="expenditure_grand_total"),
    ]
    panels = (
        balance_panel("收入", "项目", (amount("决算数"),), padded(_revenue_of_final_accounts(), 6, ())),
        balance_panel("支出", "项目", columns, rows),
    )
    layout = Layout(page=LANDSCAPE, column_numbers=ColumnNumbers.NUMBERS, line_numbers=True)
    return Case((*opening("部门决算"), table("JS04", "财政拨款收入支出决算总表", panels)), layout)


CASES = {
    "panels_two": _two_panels(),
    "panels_two_of_final_accounts": _two_panels(
        "部门决算", Layout(column_numbers=ColumnNumbers.NUMBERS, line_numbers=True)
    ),
    "panels_first_shorter": _first_panel_shorter(),
    "panels_functions_by_indented_names": _functions_by_indented_names(),
    "panels_four": _four_panels(),
    "panels_old_class_names": _old_class_names(),
    "panels_expenditure_by_fund": _expenditure_by_fund(),
}
