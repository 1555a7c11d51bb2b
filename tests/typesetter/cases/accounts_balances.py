"""Balances of final accounts as the standard report prints them: what is carried over and distributed, in its parts."""

from __future__ import annotations

from dataclasses import replace

from tests.typesetter.cases.stock import ENTRIES, NAME, Case, by_use, opening, table
from tests.typesetter.codes import Entry, Keys, coded_panel
from tests.typesetter.columns import amount, balance_panel, blank_line, function_line, key, line, said
from tests.typesetter.layout import ColumnNumbers, Layout
from tests.typesetter.tables import Column, PageBreak, Panel, Paragraph, Row, Table

_FINAL = opening("部门决算")
_NUMBERED = Layout(line_numbers=True, column_numbers=ColumnNumbers.NUMBERS)


def _carried_over_in_parts() -> Case:
    """Beneath 年初结转和结余 and 结余分配 stand their parts; 其中 tells one of several."""
    columns = (amount("决算数"),)
    revenue = (
        line("一、财政拨款收入", "880.00", code="revenue_fiscal_appropriation", fund="fiscal_appropriation"),
        line("二、事业收入", "14.00", code="revenue_operations", fund="operations_revenue"),
        line("三、其他收入", "6.00", code="revenue_other", fund="other_revenue"),
        line("其中：捐赠收入", "1.50", code="revenue_donations", fund="other_revenue"),
        line("本年收入合计", "900.00", code="revenue_year_total"),
        line("用事业基金弥补收支差额", "", code="use_of_surplus"),
        line("年初结转和结余", "50.00", code="carried_in", fund_year="carried_over"),
        line("基本支出结转", "12.00", code="carried_in_basic", fund_year="carried_over"),
        line("项目支出结转和结余", "35.00", code="carried_in_project", fund_year="carried_over"),
        line("经营结余", "3.00", code="carried_in_operating", fund_year="carried_over"),
        blank_line(2),
        line("总计", "950.00", code="revenue_grand_total"),
    )
    expenditure = (
        function_line("一、一般公共服务支出", "880.00", code="201"),
        blank_line(2),
        blank_line(2),
        blank_line(2),
        line("本年支出合计", "880.00", code="expenditure_year_total"),
        line("结余分配", "8.00", code="surplus_distribution"),
        line("其中：交纳所得税", "1.00", code="surplus_income_tax"),
        line("提取职工福利基金", "3.00", code="surplus_to_special_fund"),
        line("转入事业基金", "4.00", code="surplus_to_fund"),
        line("年末结转和结余", "62.00", code="carried_out"),
        line("其中：项目支出结转和结余", "40.00", code="carried_out_project"),
        line("总计", "950.00", code="expenditure_grand_total"),
    )
    panels = (balance_panel("收入", "项目", columns, revenue), balance_panel("支出", "项目", columns, expenditure))
    return Case((*_FINAL, table("JS01", "收入支出决算总表", panels, organisation="单位名称：")), _NUMBERED)


def _list_of_units_behind_contents() -> Case:
    """The contents end a page, the next one lists units in a grid: no entry of the contents is its title."""
    contents = ("目录", "三、支出决算表", "九、国有资本经营预算财政拨款支出情况说明", "十、预算绩效管理情况")
    headings, units = ("序号", "单位名称", "备注"), (("1", f"{NAME}（本级）", ""), ("2", f"{NAME}服务中心", ""))
    grid = Table("", "", (Panel(tuple(map(key, headings)), tuple(map(Row, units))),), unit="")
    duties = f"{NAME}负责示例工作，统筹示例事务，指导示例单位。纳入{NAME}2024年度部门决算编制范围的单位包括："
    real = table("JS03", "支出决算表", by_use(Keys()))
    prose = (Paragraph("一、主要职能", 12), Paragraph(duties))
    return Case((*_FINAL, *map(Paragraph, contents), PageBreak(), *prose, grid, PageBreak(), real))


def _compared_with_the_budget() -> Case:
    """What 决算数 is compared with is no stage of the change."""
    columns = (
        amount("年初预算数", stage="budget"),
        amount("决算数"),
        amount("决算数较预算数增减", comparison="change"),
        Column(("完成率（%）",), said(value_kind="quantity"), 1.0, "right"),
    )
    entries = [Entry(entry.code, entry.name, ("100.00", entry.texts[0], "20.50", "120.5")) for entry in ENTRIES[:4]]
    panel = coded_panel(Keys(total="none"), columns, entries)
    return Case((*_FINAL, table("JS05", "一般公共预算财政拨款支出决算表", (panel,))))


def _explained_by_a_table() -> Case:
    """A heading that ends in 说明 stands above prose, and a small table in it is none of the report's own."""
    columns = (key("收入来源"), amount("金额（万元）"), Column(("占比",), said(value_kind="quantity"), 1.0, "right"))
    rows = (
        line("财政拨款", "700.00", "98.74%", code="revenue_fiscal_appropriation", fund="fiscal_appropriation"),
        line("其他收入", "8.90", "1.26%", code="revenue_other", fund="other_revenue"),
        line("合计", "708.90", "100%", code="total"),
    )
    shown = replace(table("JS99", "", (Panel(columns, rows),)), organisation="", unit="")
    real = table("JS03", "支出决算表", by_use(Keys()))
    return Case((*_FINAL, Paragraph("二、收入决算情况说明", 12), shown, PageBreak(), real))


def _assets() -> Case:
    headings = (("资产总额",), ("流动资产",), ("固定资产", "小计"), ("固定资产", "车辆"), ("在建工程",), ("无形资产",))
    columns = (key("项目"), *(amount(*heading) for heading in headings))
    rows = (line("合计", "100.00", "20.00", "70.00", "70.00", "", "10.00", code="total"),)
    return Case((*_FINAL, table("JS99", "国有资产使用情况表", (Panel(columns, rows),))))


CASES = {
    "accounts_explained_by_a_table": _explained_by_a_table(),
    "accounts_assets": _assets(),
    "accounts_compared_with_the_budget": _compared_with_the_budget(),
    "accounts_carried_over_in_parts": _carried_over_in_parts(),
    "accounts_list_of_units_behind_contents": _list_of_units_behind_contents(),
}
