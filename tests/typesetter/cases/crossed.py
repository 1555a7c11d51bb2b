"""Economic classes as columns: crossed with functions, projects or units; and economic names as the labels of rows."""

from __future__ import annotations

from dataclasses import replace

from tests.typesetter.balanced import Figure, add, by_codes, entries_of, figures, leaves, printed
from tests.typesetter.cases.stock import NAME, Case, opening, table
from tests.typesetter.codes import Codes, Keys
from tests.typesetter.columns import amount, balance_panel, blank_line, key, line
from tests.typesetter.layout import LANDSCAPE, WIDE, Layout
from tests.typesetter.tables import LEFT, Column, Panel, Row, Table
from tests.typesetter.truth import Meaning

_WIDE = Layout(page=WIDE, font_size=7.0)
_LANDSCAPE = Layout(page=LANDSCAPE)


def _economic(*heading: str, code: str, measure: str = "total") -> Column:
    return amount(*heading, measure=measure, economic_code=code)


def _government(heading: str, code: str) -> Figure:
    return Figure(amount(heading, government_economic_code=code))


def _detail_of_final_accounts() -> Case:
    columns = (
        Figure(amount("合计"), (1, 4)),
        Figure(_economic("工资福利支出", "小计", code="301"), (2, 3)),
        Figure(_economic("工资福利支出", "基本工资", code="30101")),
        Figure(_economic("工资福利支出", "津贴补贴", code="30102")),
        Figure(_economic("商品和服务支出", "小计", code="302"), (5, 6)),
        Figure(_economic("商品和服务支出", "办公费", code="30201")),
        Figure(_economic("商品和服务支出", "会议费", code="30215")),
    )
    panel = by_codes(columns, keys=Keys(Codes.SPLIT, above=("项目",)))
    return Case((*opening("部门决算"), table("JS05", "一般公共预算财政拨款支出决算明细表", (panel,))), _WIDE)


def _by_government_classes() -> Case:
    columns = (
        Figure(amount("总计"), (1, 2, 3, 4)),
        _government("机关工资福利支出", "501"),
        _government("机关商品和服务支出", "502"),
        _government("对个人和家庭的补助", "509"),
        _government("其他支出", "599"),
    )
    title = "支出预算分类汇总表（按政府预算经济分类）"
    return Case((*opening(), table("YS18", title, (by_codes(columns),))), _WIDE)


def _basic_by_use() -> Case:
    columns = (
        Figure(amount("合计"), (1, 5)),
        Figure(amount("基本支出", "小计", measure="basic"), (2, 3, 4)),
        Figure(_economic("基本支出", "工资福利支出", code="301", measure="basic")),
        Figure(_economic("基本支出", "商品和服务支出", code="302", measure="basic")),
        Figure(_economic("基本支出", "对个人和家庭的补助", code="303", measure="basic")),
        Figure(amount("项目支出", measure="project")),
    )
    return Case((*opening(), table("YS05", "一般公共预算支出表", (by_codes(columns),))), _WIDE)


def _projects_by_use() -> Case:
    columns = (
        Figure(amount("项目支出合计", measure="project"), (1, 2)),
        Figure(_economic("商品和服务支出", code="302", measure="project")),
        Figure(_economic("资本性支出（基本建设）", code="309", measure="project")),
    )
    projects = {"示例平台运行维护": figures(columns, 3), "示例大厅维修": figures(columns, 4)}
    keys = (key("功能分类科目编码", width=1.4), key("功能分类科目名称"), key("项目名称"))
    rows = [Row(("合计", LEFT, LEFT, *printed(add(projects.values()))), Meaning(line_code="total"))]
    for name, row in projects.items():
        meaning = Meaning(function_code="2010302", project_label=name)
        rows.append(Row(("2010302", "一般行政管理事务", name, *printed(row)), meaning))
    panel = Panel((*keys, *(figure.column for figure in columns)), tuple(rows))
    table_ = table("YS10", "一般公共预算项目支出情况表", (panel,))
    return Case((*opening(), _with_fund(table_, "general_public")), _WIDE)


def _operating_costs_by_unit() -> Case:
    columns = (
        Figure(amount("合计"), (1, 2)),
        Figure(_economic("办公费", code="30201")),
        Figure(_economic("差旅费", code="30211")),
    )
    units = {f"{NAME}本级": figures(columns, 5), f"{NAME}服务中心": figures(columns, 6)}
    rows = [Row(("", "合计", *printed(add(units.values()))), Meaning(line_code="total"))]
    rows += [
        Row((str(place), unit, *printed(row)), Meaning(unit_label=unit))
        for place, (unit, row) in enumerate(units.items(), start=1)
    ]
    panel = Panel((Column(("序号",), width=0.5), key("单位名称"), *(figure.column for figure in columns)), tuple(rows))
    return Case((*opening(), table("YS12", "一般公共预算机关运行经费支出情况表", (panel,))))


def _expenditure_by_use_in_a_balance() -> Case:
    revenue = [
        line("一、预算拨款", "900.00", code="revenue_fiscal_appropriation", fund="fiscal_appropriation"),
        line("　基金预算", "0.00", code="revenue_government_fund", fund="government_fund"),
        line("二、其他资金", "70.00", code="revenue_unit_funds", fund="unit_funds"),
        blank_line(2),
        blank_line(2),
        line("收入总计", "970.00", code="revenue_grand_total"),
    ]
    expenditure = [
        line("一、基本支出", "800.00", code="expenditure_basic"),
        line("　工资福利支出", "600.00", economic_code="301"),
        line("　商品和服务支出", "200.00", economic_code="302"),
        line("二、项目支出", "170.00", code="expenditure_project"),
        line("本年支出合计", "970.00", code="expenditure_year_total"),
        line("支出总计", "970.00", code="expenditure_grand_total"),
    ]
    panels = [
        balance_panel(head, "项目", (amount("2024年预算"),), rows)
        for head, rows in (("收入", revenue), ("支出", expenditure))
    ]
    return Case((*opening(), table("YS01", "收支总体情况表", panels)))


def _basic_by_names() -> Case:
    columns = (
        Figure(amount("总计", measure="basic"), (1, 2)),
        Figure(amount("财政拨款", measure="basic", fund="fiscal_appropriation")),
        Figure(amount("其他资金", measure="basic", fund="unit_funds")),
    )
    entries, total = entries_of(leaves(columns, ("301", "302", "303")))
    rows = [Row(("合计", *total), Meaning(line_code="total"))]
    rows += [Row((f"　{entry.name}", *entry.texts), Meaning(economic_code=entry.code)) for entry in entries]
    panel = Panel((key("支出项目类别（资金使用单位）"), *(figure.column for figure in columns)), tuple(rows))
    return Case((*opening(), table("YS17", "部门预算基本支出预算表", (panel,))), _LANDSCAPE)


def _basic_by_project() -> Case:
    """Even basic expenditure goes by project, function and class on one row, this year's part of a fund beside it."""
    heads = ("单位名称", "项目名称", "功能科目编码", "功能科目名称", "经济科目编码", "经济科目名称")
    columns = (
        *map(key, heads),
        amount("资金来源", "总计", measure="basic"),
        amount("资金来源", "一般公共预算", "小计", measure="basic", fund="general_public"),
        amount("资金来源", "一般公共预算", "本年安排", measure="basic", fund="general_public", fund_year="current"),
    )
    function, rows = ("2010301", "行政运行"), []
    for project, code, name in (("示例职工工资", "30101", "基本工资"), ("示例公用经费", "30201", "办公费")):
        meaning = Meaning(unit_label=NAME, project_label=project, function_code=function[0], economic_code=code)
        rows.append(Row((NAME, project, *function, code, name, *["100.00"] * 3), meaning))
    rows.append(Row(("合计", *[LEFT] * 5, *["200.00"] * 3), Meaning(line_code="total")))
    title = "部门基本支出预算表（人员类、运转类公用经费项目）"
    return Case((*opening(), table("YS17", title, (Panel(columns, tuple(rows)),))), _WIDE)


def _with_fund(printed_table: Table, fund: str) -> Table:
    return replace(printed_table, meaning=replace(printed_table.meaning, fund=fund))


CASES = {
    "crossed_detail_of_final_accounts": _detail_of_final_accounts(),
    "crossed_by_government_classes": _by_government_classes(),
    "crossed_basic_by_use": _basic_by_use(),
    "crossed_basic_by_project": _basic_by_project(),
    "crossed_projects_by_use": _projects_by_use(),
    "crossed_operating_costs_by_unit": _operating_costs_by_unit(),
    "crossed_by_names_in_a_balance": _expenditure_by_use_in_a_balance(),
    "crossed_by_names_with_funds": _basic_by_names(),
}
