"""Units among the rows: told by a code, by a row of their name alone, or by a code where codes of rows stand."""

from __future__ import annotations

from dataclasses import replace

from tests.typesetter.balanced import FUNCTIONS, Figure, Figures, add, leaves, printed
from tests.typesetter.cases.stock import NAME, YEAR, Case, opening, table
from tests.typesetter.columns import amount, key
from tests.typesetter.layout import WIDE, Layout
from tests.typesetter.samples.ledger import names
from tests.typesetter.tables import Column, Panel, Row
from tests.typesetter.truth import Meaning

_UNITS = {"999001": f"{NAME}本级", "999002": f"{NAME}服务中心"}
_BY_USE = (
    Figure(amount("合计"), (1, 2)),
    Figure(amount("基本支出", measure="basic")),
    Figure(amount("项目支出", measure="project")),
)


def _unit_codes_beside_split_codes() -> Case:
    columns = (
        Figure(amount("合计"), (1, 2, 4)),
        Figure(amount("上年结转", fund_year="carried_over")),
        Figure(amount("一般公共预算", "小计", fund="general_public"), (3,)),
        Figure(amount("一般公共预算", "财政拨款", fund="general_public")),
        Figure(amount("用事业基金弥补收支差额", fund="non_fiscal_surplus")),
    )
    keys = (
        *(Column(("科目编码", part), width=0.5, align="center") for part in ("类", "款", "项")),
        key("单位代码", width=1),
        key("单位名称（科目）"),
    )
    items = leaves(columns, FUNCTIONS)
    total, unit = printed(add(items.values())), _UNITS["999001"]
    rows = [
        Row(("", "", "", "", "合计", *total), Meaning(line_code="total")),
        Row(("", "", "", "999001", unit, *total), Meaning(line_code="total", unit_label=unit)),
    ]
    for code, row in items.items():
        texts = (code[:3], code[3:5], code[5:], "999001", names()[code], *printed(row))
        rows.append(Row(texts, Meaning(function_code=code, unit_label=unit)))
    panel = Panel((*keys, *(figure.column for figure in columns)), tuple(rows))
    return Case((*opening(), table("YS02", "部门收入总表", (panel,))), Layout(page=WIDE, font_size=7.0))


def _items_beneath_units(*, with_codes: bool) -> Case:
    rows, totals = [], list[Figures]()
    for place, (unit_code, unit) in enumerate(_UNITS.items()):
        items = leaves(_BY_USE, FUNCTIONS[place : place + 2])
        totals.append(add(items.values()))
        heading = (unit_code if with_codes else "", unit, *printed(totals[-1]))
        rows.append(Row(heading, Meaning(line_code="total", unit_label=unit)))
        for code, row in items.items():
            rows.append(Row((code, f"　{names()[code]}", *printed(row)), Meaning(function_code=code, unit_label=unit)))
    rows.insert(0, Row(("", "合计", *printed(add(totals))), Meaning(line_code="total")))
    keys = (key("科目编码", width=1), key("科目名称"))
    panel = Panel((*keys, *(figure.column for figure in _BY_USE)), tuple(rows))
    return Case((*opening(), table("YS03", "部门支出总表", (panel,))))


def _purchases_beneath_units() -> Case:
    """The code of a unit stands on the unit's own row alone; a group of units has a mere number."""
    keys = (*(Column(("科目编码", part), width=0.5) for part in ("类", "款", "项")), key("单位编码", width=1))
    columns = (*keys, key("采购项目"), key("采购目录"), amount("预算金额"))
    code, codes = "2010302", ("201", "03", "02")
    rows = [
        Row(("", "", "", "", "合计", "", "30.00"), Meaning(line_code="total")),
        Row((*codes, "1", "全额", "", "30.00"), Meaning(function_code=code, line_code="unit_group")),
    ]
    for (unit_code, unit), total in zip(_UNITS.items(), ("18.00", "12.00"), strict=True):
        meaning = Meaning(function_code=code, unit_label=unit)
        rows.append(Row((*codes, unit_code, unit, "", total), meaning))
        for item, text in (("A02010105台式计算机", "10.00"), ("C23020300记账服务", f"{float(total) - 10:.2f}")):
            bought = replace(meaning, procurement_code=item[:9], project_label="示例业务")
            rows.append(Row((*codes, "", "示例业务", item, text), bought))
    title = "部门政府采购（资产配置、购买服务）预算表"
    return Case((*opening(), table("YS11", title, (Panel(columns, tuple(rows)),))))


def _units_beneath_kinds_of_purchases() -> Case:
    """货物 and 服务 each stand above the units that buy them; what is bought names its project and its class alone."""
    columns = (key("采购品目大类"), key("专项名称"), key("经济科目"), key("采购品目名称"), amount("总计"))
    rows = [Row(("合计", "", "", "", "64.00"), Meaning(line_code="total"))]
    office = (("货物", "办公费", "30201", "复印纸"), ("服务", "委托业务费", "30227", "平台运营服务"))
    for (kind, economic, code, item), line_code in zip(office, ("purchase_goods", "purchase_services"), strict=True):
        rows.append(Row((kind, "", "", "", "32.00"), Meaning(line_code=line_code)))
        for unit, text in ((NAME, "20.00"), (_UNITS["999002"], "12.00")):
            rows.append(Row((unit, "", "", "", text), Meaning(unit_label=unit, line_code="total")))
            bought = Meaning(unit_label=unit, project_label="示例业务费", economic_code=code)
            rows.append(Row(("", "示例业务费", economic, item, text), bought))
    return Case((*opening(), table("YS11", "政府采购支出表", (Panel(columns, tuple(rows)),))))


def _years_beneath_units() -> Case:
    items = {
        "three_public_total": ("总计",),
        "abroad": ("因公出国（境）费",),
        "vehicles": ("公务用车购置及运行维护费", "小计"),
        "vehicle_operation": ("公务用车购置及运行维护费", "公务用车运行维护费"),
        "reception": ("公务接待费",),
    }
    funds = {"general_public": "一般公共预算", "government_fund": "政府性基金预算"}
    columns = [
        amount(*path, name, line_code=code, fund=fund) for code, path in items.items() for fund, name in funds.items()
    ]
    figures = ("5.58", "0.00", "0.00", "0.00", "2.60", "0.00", "2.60", "0.00", "2.98", "0.00")
    changes = ("-0.40", "0.00", "0.00", "0.00", "-0.40", "0.00", "-0.40", "0.00", "0.00", "0.00")
    years = (("{}年", "{}年", "增减变化金额"), ("{}", "{}", "增减额"))
    rows = []
    for unit, (before, now, change) in zip(_UNITS.values(), years, strict=True):
        meaning = Meaning(unit_label=unit)
        last = replace(meaning, reference_year=YEAR - 1)
        rows.append(Row((unit, before.format(YEAR - 1), *figures), last))
        rows.append(Row(("", now.format(YEAR), *figures), meaning))
        rows.append(Row(("", change, *changes), replace(meaning, comparison="change")))
    panel = Panel((key("预算单位"), key("年度", width=1.4), *columns), tuple(rows))
    return Case((*opening(), table("YS07", "“三公”经费预算财政拨款情况表", (panel,))), Layout(page=WIDE, font_size=7.0))


CASES = {
    "units_with_purchases_beneath": _purchases_beneath_units(),
    "units_beneath_kinds_of_purchases": _units_beneath_kinds_of_purchases(),
    "units_with_years_beneath": _years_beneath_units(),
    "units_by_codes_beside_split_codes": _unit_codes_beside_split_codes(),
    "units_as_rows": _items_beneath_units(with_codes=False),
    "units_as_rows_with_codes": _items_beneath_units(with_codes=True),
}
