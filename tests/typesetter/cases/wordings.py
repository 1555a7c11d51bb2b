"""Wordings and shapes of more places: parts of a fund's revenue, titles that narrow a table, tables without a title."""

from __future__ import annotations

from dataclasses import replace

from tests.typesetter.cases.stock import BY_USE, ECONOMIC_ENTRIES, ENTRIES, NAME, Case, by_use, opening, table
from tests.typesetter.codes import Entry, Keys, coded_panel
from tests.typesetter.columns import amount, balance_panel, function_line, key, line
from tests.typesetter.layout import LANDSCAPE, Layout
from tests.typesetter.tables import Panel, Row
from tests.typesetter.truth import Meaning

_LANDSCAPE = Layout(page=LANDSCAPE)


def _parts_of_a_fund() -> Case:
    sources = (
        ("一、一般公共预算拨款收入", "700.00", "revenue_general_public", "general_public"),
        ("　　经费拨款", "690.00", "revenue_general_allocation", "general_public"),
        ("　　纳入一般公共预算管理的非税收入拨款", "10.00", "revenue_non_tax", "general_public"),
        ("二、专户管理的教育收费", "8.90", "revenue_fiscal_special_account", "fiscal_special_account"),
    )
    revenue = [line(label, text, code=code, fund=fund) for label, text, code, fund in sources]
    revenue.append(line("收入总计", "708.90", code="revenue_grand_total"))
    expenditure = (
        function_line("一、一般公共服务支出", "700.00", code="201"),
        line("二、事业单位经营服务支出", "8.90", code="expenditure_operating"),
        line("二十九、结余分配", "0.00", code="surplus_distribution"),
        line("　　其中：转入事业基金", "0.00", code="surplus_to_fund"),
        line("支出总计", "708.90", code="expenditure_grand_total"),
    )
    panels = (
        balance_panel("收入", "项目", (amount("本年预算"),), revenue),
        balance_panel("支出", "项目", (amount("本年预算"),), expenditure),
    )
    return Case((*opening(), table("YS01", "收支总表", panels)), _LANDSCAPE)


def _revenue_of_units_named_as_subjects() -> Case:
    columns = (
        key("单位代码", width=1.1),
        key("单位名称（科目）"),
        amount("合计"),
        amount("一般公共预算拨款收入", fund="general_public"),
        amount("社会保险基金预算收入", fund="social_insurance"),
    )
    own = f"{NAME}机关"
    rows = (
        Row(("", "合计", "708.90", "700.00", "8.90"), Meaning(line_code="total")),
        Row(("999001", own, "708.90", "700.00", "8.90"), Meaning(unit_label=own)),
    )
    return Case((*opening(), table("YS02", "部门收入总表", (Panel(columns, rows),))))


def _personnel_alone() -> Case:
    entries = [Entry(entry.code, entry.name, entry.texts[:1]) for entry in ECONOMIC_ENTRIES[:3]]
    panel = coded_panel(
        Keys(field="economic_code"), (amount("总计", measure="basic_personnel"),), entries, (entries[0].texts)
    )
    title = "一般公共预算基本支出表—人员经费（工资福利支出）"
    return Case((*opening(), table("YS06", title, (panel,))))


def _fund_without_its_full_name() -> Case:
    entries = (
        Entry("229", "其他支出", ("20.00", "", "20.00")),
        Entry("22960", "彩票公益金安排的支出", ("20.00", "", "20.00")),
    )
    panel = coded_panel(Keys(), BY_USE, entries, ("20.00", "", "20.00"))
    return Case((*opening(), table("YS08", "部门预算政府基金预算财政拨款支出表", (panel,))))


def _services_by_item() -> Case:
    columns = (
        key("预算项目", width=1.6),
        key("政府购买服务项目", width=1.6),
        key("政府购买服务目录"),
        amount("资金来源", "合计"),
        amount("资金来源", "一般公共预算", fund="general_public"),
    )
    item = Meaning(project_label="示例检测", procurement_code="B0101")
    rows = (
        Row(("示例检测", "检测服务", "B0101 检验检测服务", "12.50", "12.50"), item),
        Row(("合计", "", "", "12.50", "12.50"), Meaning(line_code="total")),
    )
    return Case((*opening(), table("YS19", "部门政府购买服务预算表", (Panel(columns, rows),))))


def _total_where_kinds_stand() -> Case:
    columns = (key("类型", width=1.2), key("项目名称"), key("项目单位"), amount("合计", measure="project"))
    project = Meaning(project_label="示例平台运行维护", unit_label=NAME)
    rows = (
        Row(("合计", "", "", "120.25"), Meaning(line_code="total")),
        Row(("特定目标类", "示例平台运行维护", NAME, "120.25"), project),
    )
    return Case((*opening(), table("YS10", "项目支出表", (Panel(columns, rows),))))


def _parts_of_expenditure() -> Case:
    """A table of one source, or of one economic class, is no 支出总表: its totals are a part of that one's."""
    columns = (
        amount("合计"),
        amount("工资福利支出", "小计", economic_code="301"),
        amount("工资福利支出", "基本工资", economic_code="30101"),
    )
    entries = [Entry(entry.code, entry.name, (entry.texts[0],) * 3) for entry in ENTRIES[:3]]
    wages = coded_panel(Keys(total="none"), columns, entries)
    tables = (
        (table("YS99", "财政专户管理资金预算支出表", by_use(Keys())), "fiscal_special_account"),
        (table("YS99", "一般公共预算拨款——工资福利支出预算表", (wages,)), "general_public"),
    )
    return Case((*opening(), *(replace(item, meaning=Meaning(fund=fund).over(item.meaning)) for item, fund in tables)))


def _balance_without_title() -> Case:
    panels = (
        balance_panel(
            "收入",
            "项目",
            (amount("预算数"),),
            (
                line("一、一般公共预算拨款收入", "708.90", code="revenue_general_public", fund="general_public"),
                line("收入总计", "708.90", code="revenue_grand_total"),
            ),
        ),
        balance_panel(
            "支出",
            "项目",
            (amount("预算数"),),
            (
                function_line("一、一般公共服务支出", "708.90", code="201"),
                line("支出总计", "708.90", code="expenditure_grand_total"),
            ),
        ),
    )
    return Case((*opening(), table("YS01", "附件2", panels)))


def _three_public_without_title() -> Case:
    items = (
        ("合计", "three_public_total", "21.95"),
        ("1、因公出国（境）费用", "abroad", "0.00"),
        ("2、公务接待费", "reception", "0.95"),
        ("3、公务用车费", "vehicles", "21.00"),
    )
    rows = tuple(line(label, text, code=code) for label, code, text in items)
    return Case((*opening(), table("YS07", "附件8", (Panel((key("项目"), amount("本年预算数")), rows),))))


CASES = {
    "wordings_parts_of_a_fund": _parts_of_a_fund(),
    "wordings_units_named_as_subjects": _revenue_of_units_named_as_subjects(),
    "wordings_personnel_alone": _personnel_alone(),
    "wordings_fund_without_its_full_name": _fund_without_its_full_name(),
    "wordings_services_by_item": _services_by_item(),
    "wordings_total_where_kinds_stand": _total_where_kinds_stand(),
    "wordings_parts_of_expenditure": _parts_of_expenditure(),
    "untitled_balance": _balance_without_title(),
    "untitled_three_public": _three_public_without_title(),
}
