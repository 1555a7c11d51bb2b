"""Tables that some places print and others do not: by unit, by code in revenue, of their own invention."""

from __future__ import annotations

from tests.typesetter.cases.stock import BY_USE, ECONOMIC_ENTRIES, ENTRIES, NAME, TOTAL, Case, by_use, opening, table
from tests.typesetter.codes import Entry, Keys, coded_panel
from tests.typesetter.columns import amount, key, said
from tests.typesetter.layout import LANDSCAPE, SHORT, Layout
from tests.typesetter.tables import ABOVE, LEFT, Column, Panel, Paragraph, Row, Table
from tests.typesetter.truth import Meaning

_LANDSCAPE = Layout(page=LANDSCAPE)


def _revenue_by_code() -> Case:
    columns = (
        amount("合计"),
        amount("财政拨款收入", "小计", fund="fiscal_appropriation"),
        amount("财政拨款收入", "一般公共预算收入", fund="general_public"),
        amount("财政拨款收入", "政府性基金预算收入", fund="government_fund"),
        amount("事业收入", fund="operations_revenue"),
        amount("其他收入", fund="other_revenue"),
        amount("上年结转", fund_year="carried_over"),
    )
    entries = [Entry(e.code, e.name, (e.texts[0], e.texts[0], e.texts[0], "", "", "", "")) for e in ENTRIES]
    panel = coded_panel(Keys(), columns, entries, ("708.90", "708.90", "708.90", "", "", "", ""))
    return Case((*opening(), table("YS02", "收入总体情况表", (panel,))), _LANDSCAPE)


def _expenditure_by_unit() -> Case:
    columns = (
        key("单位编码", width=1.2),
        key("单位名称", width=2.2),
        amount("合计"),
        amount("基本支出", "人员经费", measure="basic_personnel"),
        amount("基本支出", "公用经费", measure="basic_public"),
        amount("项目支出", measure="project"),
        amount("单位预留机动经费", measure="reserve"),
    )
    rows = [Row(("合计", LEFT, "708.90", "500.00", "80.00", "120.25", "8.65"), Meaning(line_code="total"))]
    units = (
        ("999001", f"{NAME}本级", "618.90", "450.00", "60.00", "100.25", "8.65"),
        ("999002", f"{NAME}服务中心", "90.00", "50.00", "20.00", "20.00", ""),
    )
    rows += [Row(unit, Meaning(unit_label=unit[1])) for unit in units]
    return Case((*opening(), table("YS03", "支出总表", (Panel(columns, tuple(rows)),))), _LANDSCAPE)


def _operating_costs() -> Case:
    entries = [Entry(e.code, e.name, e.texts[:1]) for e in ECONOMIC_ENTRIES[3:6]]
    panel = coded_panel(Keys(field="economic_code"), (amount("机关运行经费支出"),), entries, ("15.00",))
    return Case((*opening(), table("YS12", "一般公共预算机关运行经费支出表", (panel,))))


def _invented_table() -> Case:
    panel = coded_panel(Keys(), BY_USE, ENTRIES, TOTAL)
    return Case((*opening(), table("YS99", "示例领域资金安排情况统计表", (panel,))))


def _items_of_a_unit_over_page_break() -> Case:
    columns = (key("单位名称", width=2), key("功能分类科目编码", width=1.5), key("功能分类科目名称"), *BY_USE)
    rows = []
    for place, entry in enumerate(ENTRIES):
        meaning = Meaning(function_code=entry.code, unit_label=NAME)
        rows.append(Row((ABOVE if place else NAME, entry.code, entry.name, *entry.texts), meaning))
    return Case((*opening(), table("YS05", "一般公共预算支出表", (Panel(columns, tuple(rows)),))), Layout(page=SHORT))


def _two_years_on_one_row() -> Case:
    items = (("three_public_total", "合计"), ("abroad", "因公出国（境）费"), ("reception", "公务接待费"))
    columns = [
        amount(f"{year}年预算数", label, line_code=code, reference_year=year)
        for year in (2023, 2024)
        for code, label in items
    ]
    row = Row(("1.10", "0.00", "1.10", "0.95", "0.00", "0.95"), Meaning())
    return Case((*opening(), table("YS07", "“三公”经费支出预算表", (Panel(tuple(columns), (row,)),))))


def _text_box() -> Case:
    box = Panel((key("说明：本部门2024年支出预算708.90万元，其中基本支出588.65万元，项目支出120.25万元。"),), ())
    return Case((*opening(), Table("", "", (box,), unit=""), table("YS03", "部门支出总表", by_use(Keys()))))


def _performance_targets() -> Case:
    quantity = Column(("示例平台运行维护",), said(value_kind="quantity"), 1.4, "left")
    project = Meaning(project_label="示例平台运行维护")
    rows = (
        Row(("资金总额（万元）", LEFT, LEFT, "120.00"), project.over(said(value_kind="amount", measure_code="total"))),
        Row(("一级指标", "二级指标", "三级指标", "指标值")),
        Row(("产出指标", "数量指标", "示例培训次数", "4"), project),
        Row(("效益指标", "社会效益指标", "示例覆盖率", "≥95%")),
    )
    columns = (*(key("项目名称", width=1.2) for _ in range(3)), quantity)
    form = table("YS16", "项目支出绩效目标表", (Panel(columns, rows),), unit="")
    return Case((*opening(), Paragraph(" "), form))


CASES = {
    "places_revenue_by_code": _revenue_by_code(),
    "places_expenditure_by_unit": _expenditure_by_unit(),
    "places_operating_costs": _operating_costs(),
    "places_invented_table": _invented_table(),
    "places_items_of_a_unit_over_page_break": _items_of_a_unit_over_page_break(),
    "places_two_years_on_one_row": _two_years_on_one_row(),
    "places_text_box": _text_box(),
    "places_performance_targets": _performance_targets(),
}
