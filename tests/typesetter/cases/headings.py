"""Headings: merged over four rows, numbered columns and lines, last year's figures and changes beside this year's."""

from __future__ import annotations

from tests.typesetter.cases.stock import BY_USE, ENTRIES, TOTAL, Case, by_use, opening, table
from tests.typesetter.codes import Codes, Entry, Keys, coded_panel
from tests.typesetter.columns import amount, key
from tests.typesetter.layout import LANDSCAPE, ColumnNumbers, Layout
from tests.typesetter.tables import LEFT, Column, Panel, Row
from tests.typesetter.truth import Meaning

_LANDSCAPE = Layout(page=LANDSCAPE)


def _last_year_and_change() -> Case:
    this = "2024年预算数"
    change = "2024年预算数比2023年执行数"
    columns = (
        amount("2023年执行数", stage="outturn", reference_year=2023),
        amount(this, "小计"),
        amount(this, "基本支出", measure="basic"),
        amount(this, "项目支出", measure="project"),
        amount(change, "增减额", comparison="change"),
        amount(change, "增减%", comparison="change", value_kind="quantity", unit_text="%"),
    )
    entries = (
        Entry("201", "一般公共服务支出", ("600.00", "620.50", "500.25", "120.25", "20.50", "3.42%")),
        Entry("20103", "政府办公厅（室）及相关机构事务", ("600.00", "620.50", "500.25", "120.25", "20.50", "3.42%")),
        Entry("2010301", "行政运行", ("510.00", "500.25", "500.25", "", "-9.75", "-1.91%")),
        Entry("2010302", "一般行政管理事务", ("90.00", "120.25", "", "120.25", "30.25", "33.61%")),
    )
    panel = coded_panel(Keys(), columns, entries, ("600.00", "620.50", "500.25", "120.25", "20.50", "3.42%"))
    return Case((*opening(), table("YS05", "一般公共预算支出表", (panel,))), _LANDSCAPE)


def _opening_adjusted_outturn() -> Case:
    columns = (
        amount("年初预算数", stage="budget"),
        amount("调整预算数", stage="adjusted_budget"),
        amount("决算数", stage="outturn"),
    )
    entries = (
        Entry("208", "社会保障和就业支出", ("88.40", "90.00", "89.12")),
        Entry("20805", "行政事业单位养老支出", ("88.40", "90.00", "89.12")),
        Entry("2080505", "机关事业单位基本养老保险缴费支出", ("88.40", "90.00", "89.12")),
    )
    panel = coded_panel(Keys(), columns, entries, ("88.40", "90.00", "89.12"))
    return Case((*opening("部门决算"), table("JS05", "一般公共预算财政拨款支出决算表", (panel,))))


def _this_year_and_carried_over() -> Case:
    columns: list[Column] = [amount("总计")]
    for head, fund_year in (("当年预算", "current"), ("上年结转", "carried_over")):
        columns += [
            amount(head, "小计", fund_year=fund_year),
            amount(head, "基本支出", measure="basic", fund_year=fund_year),
            amount(head, "项目支出", measure="project", fund_year=fund_year),
        ]
    texts = ("130.25", "120.25", "100.00", "20.25", "10.00", "", "10.00")
    codes = (("201", "一般公共服务支出"), ("20103", "政府办公厅（室）及相关机构事务"), ("2010302", "一般行政管理事务"))
    entries = [Entry(code, name, texts) for code, name in codes]
    return Case(
        (*opening(), table("YS03", "部门支出总表", (coded_panel(Keys(), columns, entries, texts),))), _LANDSCAPE
    )


def _parts_of_which() -> Case:
    columns = (
        *BY_USE,
        amount("其中", "事业单位经营支出", measure="operating"),
        amount("其中", "上缴上级支出", measure="remitted"),
        amount("其中", "对附属单位补助支出", measure="subsidy"),
    )
    entries = [Entry(entry.code, entry.name, (*entry.texts, "", "", "")) for entry in ENTRIES]
    panel = coded_panel(Keys(total="last"), columns, entries, (*TOTAL, "", "", ""))
    return Case((*opening(), table("YS03", "部门支出总表", (panel,))), _LANDSCAPE)


def _revenue_by_unit() -> Case:
    current, unit_funds = {"fund_year": "current"}, ("本年收入", "单位资金")
    columns = (
        key("预算单位", width=2.5),
        amount("收入总计"),
        amount("本年收入", "财政拨款", "一般公共预算财政拨款", fund="general_public", **current),
        amount("本年收入", "财政拨款", "政府性基金预算财政拨款", fund="government_fund", **current),
        amount("本年收入", "财政专户管理资金", fund="fiscal_special_account", **current),
        amount(*unit_funds, "事业收入", fund="operations_revenue", **current),
        amount(*unit_funds, "其他收入", fund="other_revenue", **current),
        amount("上年结余、结转", fund_year="carried_over"),
    )
    units = {"示例市示例区示例局本级": "910.00", "示例市示例区示例服务中心": "96.50"}
    rows = [Row(("合计", "1,006.50", "1,000.00", "0.00", "0.00", "5.00", "0.00", "1.50"), Meaning(line_code="total"))]
    for unit, total in units.items():
        first = ("910.00", "0.00", "0.00") if total == "910.00" else ("90.00", "0.00", "0.00")
        rest = ("0.00", "0.00", "0.00") if total == "910.00" else ("5.00", "0.00", "1.50")
        rows.append(Row((unit, total, *first, *rest), Meaning(unit_label=unit)))
    return Case((*opening(), table("YS02", "收入总表", (Panel(columns, tuple(rows)),))), _LANDSCAPE)


def _numbered(style: ColumnNumbers, codes: Codes) -> Case:
    layout = Layout(column_numbers=style, line_numbers=style is ColumnNumbers.NUMBERS)
    panels = by_use(Keys(codes, above=("项目",)))
    return Case((*opening("部门决算"), table("JS05", "一般公共预算财政拨款支出决算表", panels)), layout)


def _total_merged_last() -> Case:
    keys = Keys(Codes.SPLIT, total="last", total_merged=True)
    return Case((*opening(), table("YS03", "部门支出总表", (coded_panel(keys, BY_USE, ENTRIES, TOTAL),))))


def _total_missing() -> Case:
    return Case((*opening(), table("YS03", "部门支出总表", (coded_panel(Keys(total="none"), BY_USE, ENTRIES),))))


def _label_merged_with_code() -> Case:
    columns = (key("科目编码"), key("科目名称"), *BY_USE)
    rows = [Row(("合计", LEFT, *TOTAL), Meaning(line_code="total"))]
    rows += [Row((entry.code, entry.name, *entry.texts), Meaning(function_code=entry.code)) for entry in ENTRIES]
    return Case((*opening(), table("YS03", "部门支出总表", (Panel(columns, tuple(rows)),))))


CASES = {
    "headings_last_year_and_change": _last_year_and_change(),
    "headings_opening_adjusted_outturn": _opening_adjusted_outturn(),
    "headings_this_year_and_carried_over": _this_year_and_carried_over(),
    "headings_parts_of_which": _parts_of_which(),
    "headings_revenue_by_unit": _revenue_by_unit(),
    "headings_column_numbers_and_line_numbers": _numbered(ColumnNumbers.NUMBERS, Codes.SPLIT),
    "headings_column_numbers_with_stars": _numbered(ColumnNumbers.STARS, Codes.ONE_CELL),
    "total_merged_and_last": _total_merged_last(),
    "total_missing": _total_missing(),
    "total_merged_with_code": _label_merged_with_code(),
}
