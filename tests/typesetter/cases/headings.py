"""Headings: merged over four rows, numbered columns and lines, last year's figures and changes beside this year's."""

from __future__ import annotations

from tests.typesetter.cases.stock import BY_USE, ENTRIES, NAME, TOTAL, YEAR, Case, by_use, opening, table
from tests.typesetter.codes import Codes, Entry, Keys, coded_panel
from tests.typesetter.columns import amount, key
from tests.typesetter.layout import LANDSCAPE, WIDE, ColumnNumbers, Layout
from tests.typesetter.tables import ABOVE, LEFT, Column, Panel, Row
from tests.typesetter.truth import Meaning

_LANDSCAPE = Layout(page=LANDSCAPE)
_ITEMS = {
    "three_public_total": ("合计",),
    "abroad": ("因公出国（境）费",),
    "vehicles": ("公务用车购置及运行费", "小计"),
    "vehicle_purchase": ("公务用车购置及运行费", "公务用车购置费"),
    "vehicle_operation": ("公务用车购置及运行费", "公务用车运行费"),
    "reception": ("公务接待费",),
}
_BESIDE = {"meetings": "会议费", "training": "培训费"}


def _merged_over_four_rows() -> Case:
    columns, stages = [], (("budget", "预算数"), ("outturn", "决算数"))
    for code, path in _ITEMS.items():
        columns += [amount("财政拨款“三公”经费", *path, label, line_code=code, stage=stage) for stage, label in stages]
    texts = ("21.95", "20.32", "", "", "21.00", "19.86", "18.00", "17.02", "3.00", "2.84", "0.95", "0.46")
    panel = Panel(tuple(columns), (Row(texts, Meaning()),))
    return Case((*opening("部门决算"), table("JS07", "财政拨款“三公”经费支出决算表", (panel,))), _LANDSCAPE)


def _blank_row_among_headings() -> Case:
    """The template leaves a row of the header blank; headings beside it reach into it."""
    head, columns, stages = "财政拨款“三公”经费", [], (("budget", "预算数"), ("outturn", "决算数"))
    for code, path in _ITEMS.items():
        above = ABOVE if code in ("vehicle_purchase", "reception") else ""
        heading = (head, *path, *[ABOVE] * (2 - len(path)), above)
        columns += [amount(*heading, label, line_code=code, stage=stage) for stage, label in stages]
    texts = ("0.95", "", "", "", "", "", "", "", "", "", "0.95", "")
    panel = Panel(tuple(columns), (Row(texts, Meaning()),))
    return Case((*opening("部门决算"), table("JS07", "财政拨款“三公”经费支出决算表", (panel,))), _LANDSCAPE)


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


def _with_meetings_and_training() -> Case:
    head = "“三公”经费"
    columns = [amount("合计", line_code="three_public_meetings_training_total")]
    for code, path in _ITEMS.items():
        shown = ("小计",) if code == "three_public_total" else path
        columns.append(amount(head, *shown, line_code=code))
    columns += [amount(name, line_code=code) for code, name in _BESIDE.items()]
    texts = ("30.45", "21.95", "", "21.00", "18.00", "3.00", "0.95", "3.50", "5.00")
    panel = Panel(tuple(columns), (Row(texts, Meaning()),))
    title = "一般公共预算“三公”经费、会议费、培训费支出表"
    return Case((*opening(), table("YS07", title, (panel,))), _LANDSCAPE)


def _with_meetings_and_training_by_year() -> Case:
    """Only the inner sum is that of 三公, though its heading does not end in a word for a sum."""
    head, columns = "一般公共预算拨款安排的“三公”经费预算", []
    blocks = (
        ("2023年", {"reference_year": YEAR - 1}),
        ("2024年", {}),
        ("增减变化情况", {"comparison": "change"}),
    )
    for block, said in blocks:
        columns.append(amount(block, "合计", line_code="three_public_meetings_training_total", **said))
        for code, path in _ITEMS.items():
            shown = ("小计",) if code == "three_public_total" else path
            columns.append(amount(block, head, *shown, line_code=code, **said))
        columns += [amount(block, name, line_code=code, **said) for code, name in _BESIDE.items()]
    texts = ("30.45", "21.95", "", "21.00", "18.00", "3.00", "0.95", "3.50", "5.00")
    keys = (key("单位编码", width=1.2), key("单位名称", width=2.4))
    unit = f"{NAME}服务中心"
    row = Row(("999002", unit, *texts, *texts, *["0.00"] * len(texts)), Meaning(unit_label=unit))
    title = "一般公共预算拨款“三公”经费、会议费、培训费表"
    layout = Layout(page=WIDE, font_size=6.0, margin=20.0)
    return Case((*opening(), table("YS07", title, (Panel((*keys, *columns), (row,)),))), layout)


def _with_operating_costs() -> Case:
    """A table of both is that of 三公, which it has the items of."""
    head = "2024年“三公”经费预算数"
    columns = [amount(head, *path, line_code=code) for code, path in _ITEMS.items()]
    columns.append(amount("2024年机关运行经费预算数"))
    panel = Panel(tuple(columns), (Row(("22.91", "0", "21.56", "0", "21.56", "1.35", "786.09"), Meaning()),))
    return Case((*opening(), table("YS07", "2024年部门“三公”经费和机关运行经费预算表", (panel,))), _LANDSCAPE)


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
    "headings_merged_over_four_rows": _merged_over_four_rows(),
    "headings_last_year_and_change": _last_year_and_change(),
    "headings_opening_adjusted_outturn": _opening_adjusted_outturn(),
    "headings_this_year_and_carried_over": _this_year_and_carried_over(),
    "headings_parts_of_which": _parts_of_which(),
    "headings_with_meetings_and_training": _with_meetings_and_training(),
    "headings_with_meetings_and_training_by_year": _with_meetings_and_training_by_year(),
    "headings_with_operating_costs": _with_operating_costs(),
    "headings_blank_row": _blank_row_among_headings(),
    "headings_revenue_by_unit": _revenue_by_unit(),
    "headings_column_numbers_and_line_numbers": _numbered(ColumnNumbers.NUMBERS, Codes.SPLIT),
    "headings_column_numbers_with_stars": _numbered(ColumnNumbers.STARS, Codes.ONE_CELL),
    "total_merged_and_last": _total_merged_last(),
    "total_missing": _total_missing(),
    "total_merged_with_code": _label_merged_with_code(),
}
