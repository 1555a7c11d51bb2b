"""Every form that no other case prints, once, in its plainest layout."""

from __future__ import annotations

from dataclasses import replace

from tests.typesetter.cases.stock import (
    BY_KIND_OF_BASIC,
    BY_USE,
    ENTRIES,
    NAME,
    Case,
    by_economic,
    by_use,
    opening,
    table,
)
from tests.typesetter.codes import Codes, Entry, Keys, coded_panel
from tests.typesetter.columns import amount, balance_panel, function_line, key, line, padded, said
from tests.typesetter.tables import LEFT, Column, Panel, Row, Table
from tests.typesetter.truth import Meaning

_FINAL = "部门决算"
_FUND = (
    Entry("212", "城乡社区支出", ("298.40", "", "298.40")),
    Entry("21208", "国有土地使用权出让收入安排的支出", ("298.40", "", "298.40")),
    Entry("2120803", "城市建设支出", ("298.40", "", "298.40")),
)
_STATE_CAPITAL = (
    Entry("223", "国有资本经营预算支出", ("10.00", "", "10.00")),
    Entry("22301", "解决历史遗留问题及改革成本支出", ("10.00", "", "10.00")),
)


def _one(form: str, title: str, panels: tuple[Panel, ...]) -> Case:
    return Case((*opening(_FINAL if form.startswith("JS") else "部门预算"), table(form, title, panels)))


def _by_fund(form: str, title: str, entries: tuple[Entry, ...]) -> Case:
    return _one(form, title, (coded_panel(Keys(), BY_USE, entries, entries[0].texts),))


def _revenues() -> Case:
    sources = (
        amount("本年收入合计", fund_year="current"),
        amount("财政拨款收入", fund="fiscal_appropriation"),
        amount("事业收入", fund="operations_revenue"),
    )
    return _one("JS02", "收入决算表", by_use(Keys(), columns=sources))


def _fiscal_balance() -> Case:
    revenue = [
        line("一、本年收入", "700.00", code="revenue_year_total"),
        line("（一）一般公共预算拨款", "700.00", code="revenue_general_public", fund="general_public"),
        line("二、上年结转", "8.90", code="carried_in", fund_year="carried_over"),
        line(
            "（一）一般公共预算拨款",
            "8.90",
            code="carried_in_general_public",
            fund="general_public",
            fund_year="carried_over",
        ),
    ]
    expenditure = [
        line("一、本年支出", "708.90", code="expenditure_year_total"),
        function_line("（一）一般公共服务支出", "620.50", code="201"),
        function_line("（二）社会保障和就业支出", "88.40", code="208"),
        line("二、结转下年", "", code="carried_out"),
    ]
    columns = (amount("预算数"),)
    foot = [line("收入总计", "708.90", code="revenue_grand_total")]
    other_foot = [line("支出总计", "708.90", code="expenditure_grand_total")]
    panels = (
        balance_panel("收入", "项目", columns, padded(revenue, 5, foot)),
        balance_panel("支出", "项目", columns, padded(expenditure, 5, other_foot)),
    )
    return _one("YS04", "财政拨款收支总表", panels)


def _by_function_and_economic() -> Case:
    columns = (key("功能分类科目"), key("部门预算支出经济分类科目"), *BY_USE)
    lines = (
        ("2010301-行政运行", "30101-基本工资", "500.25", "500.25", ""),
        ("2010302-一般行政管理事务", "30227-委托业务费", "120.25", "", "120.25"),
    )
    rows = [Row(text, Meaning(function_code=text[0][:7], economic_code=text[1][:5])) for text in lines]
    total = Row(("合计", LEFT, "620.50", "500.25", "120.25"), Meaning(line_code="total"))
    return _one("YS18", "支出明细表（按功能分类和经济分类）", (Panel(columns, (total, *rows)),))


def _projects() -> Case:
    columns = (key("项目名称"), amount("项目支出", measure="project"))
    rows = (
        Row(("合计", "160.75"), Meaning(line_code="total")),
        Row(("示例平台运行维护", "118.75"), Meaning(project_label="示例平台运行维护")),
        Row(("示例大厅维修", "42.00"), Meaning(project_label="示例大厅维修")),
    )
    return _one("JS10", "项目支出决算表", (Panel(columns, rows),))


def _purchased_services() -> Case:
    columns = (key("单位名称"), key("项目名称"), amount("预算金额"))
    rows = (
        Row(("合计", LEFT, "65.00"), Meaning(line_code="total")),
        Row((NAME, "示例档案整理", "40.00"), Meaning(unit_label=NAME, project_label="示例档案整理")),
        Row((NAME, "示例记账", "25.00"), Meaning(unit_label=NAME, project_label="示例记账")),
    )
    return _one("YS19", "政府购买服务预算表", (Panel(columns, rows),))


def _basic_by_function() -> Case:
    columns = tuple(replace(column, heading=("基本支出", *column.heading)) for column in BY_KIND_OF_BASIC)
    entries = [Entry(entry.code, entry.name, (entry.texts[1], entry.texts[1], "")) for entry in ENTRIES]
    panel = coded_panel(Keys(), columns, entries, ("588.65", "588.65", ""))
    return _one("YS20", "一般公共预算基本支出表（按功能分类科目）", (panel,))


def _meetings_and_training() -> Case:
    columns = (key("项目"), amount("本年预算数"))
    rows = (
        Row(("会议费", "3.50"), Meaning(line_code="meetings")),
        Row(("培训费", "5.00"), Meaning(line_code="training")),
    )
    return _one("YS21", "会议费和培训费支出表", (Panel(columns, rows),))


def _self_assessment() -> Case:
    columns = (*(key("项目名称", width=1.2) for _ in range(3)), Column(("示例平台运行维护",), said(), 1.4, "left"))
    project = "示例平台运行维护"
    money = said(value_kind="amount", measure_code="total", project_label=project)
    rows = (
        Row(("资金总额（万元）", LEFT, LEFT, "118.75"), money),
        Row(("一级指标", "二级指标", "三级指标", "指标值")),
        Row(
            ("产出指标", "数量指标", "示例培训次数", "4"),
            said(value_kind="quantity", stage="budget", project_label=project),
        ),
    )
    form: Table = replace(table("JS16", "项目支出绩效自评表", (Panel(columns, rows),)), unit="", organisation="")
    return Case((*opening(_FINAL), form))


CASES = {
    "form_js02_revenues": _revenues(),
    "form_js03_expenditures": _one("JS03", "支出决算表", by_use(Keys(Codes.SPLIT))),
    "form_js09_state_capital": _by_fund("JS09", "国有资本经营预算财政拨款支出决算表", _STATE_CAPITAL),
    "form_js10_projects": _projects(),
    "form_js16_self_assessment": _self_assessment(),
    "form_js99_invented": _one("JS99", "示例领域资金使用情况统计表", by_use(Keys())),
    "form_ys04_fiscal_balance": _fiscal_balance(),
    "form_ys08_government_fund": _by_fund("YS08", "政府性基金预算支出表", _FUND),
    "form_ys09_state_capital": _by_fund("YS09", "国有资本经营预算支出表", _STATE_CAPITAL),
    "form_ys13_fiscal_by_function": _one("YS13", "财政拨款支出表（功能科目）", by_use(Keys())),
    "form_ys17_basic": _one("YS17", "基本支出预算表", by_economic(Keys(field="economic_code"))),
    "form_ys18_by_function_and_economic": _by_function_and_economic(),
    "form_ys19_purchased_services": _purchased_services(),
    "form_ys20_basic_by_function": _basic_by_function(),
    "form_ys21_meetings_and_training": _meetings_and_training(),
}
