"""The standard report of final accounts, as most places publish it: numbered lines and columns, three lanes, stages."""

from __future__ import annotations

from dataclasses import replace

from tests.typesetter.cases.stock import BY_KIND_OF_BASIC, ECONOMIC_ENTRIES, Case, by_use, opening, table
from tests.typesetter.codes import Entry, Keys, coded_panel
from tests.typesetter.columns import amount, balance_panel, blank_line, function_line, key, line
from tests.typesetter.layout import LANDSCAPE, WIDE, ColumnNumbers, Layout, Rules
from tests.typesetter.tables import LEFT, Panel, Row, Table
from tests.typesetter.truth import Meaning

_FINAL = opening("部门决算")
_NUMBERED = Layout(page=WIDE, font_size=7.0, line_numbers=True, column_numbers=ColumnNumbers.NUMBERS)
_WIDE = Layout(page=WIDE, font_size=7.0)
_LANDSCAPE = Layout(page=LANDSCAPE)
_NONE = "—"


def _appropriations_by_budget() -> Case:
    """Revenue has one figure, expenditure one for each budget; what is carried over is told by budget on the left."""
    general, fund, capital = ({"fund": name} for name in ("general_public", "government_fund", "state_capital"))
    carried = {"fund_year": "carried_over"}
    revenue = (
        line("一、一般公共预算财政拨款", "900.00", code="revenue_general_public", **general),
        line("二、政府性基金预算财政拨款", "50.00", code="revenue_government_fund", **fund),
        line("三、国有资本经营预算财政拨款", "", code="revenue_state_capital", **capital),
        line("本年收入合计", "950.00", code="revenue_year_total"),
        line("年初财政拨款结转和结余", "30.00", code="carried_in", **carried),
        line("一般公共预算财政拨款", "20.00", code="carried_in_general_public", **general, **carried),
        line("政府性基金预算财政拨款", "10.00", code="carried_in_government_fund", **fund, **carried),
        line("国有资本经营预算财政拨款", "", code="carried_in_state_capital", **capital, **carried),
        line("总计", "980.00", code="revenue_grand_total"),
    )
    columns = [amount("合计"), amount("一般公共预算财政拨款", **general), amount("政府性基金预算财政拨款", **fund)]
    columns.append(amount("国有资本经营预算财政拨款", **capital))
    expenditure = (
        function_line("一、一般公共服务支出", "890.00", "890.00", "", "", code="201"),
        function_line("二、外交支出", "", "", "", "", code="202"),
        function_line("十一、城乡社区支出", "55.00", "", "55.00", "", code="212"),
        line("本年支出合计", "945.00", "890.00", "55.00", "", code="expenditure_year_total"),
        line("年末财政拨款结转和结余", "35.00", "30.00", "5.00", "", code="carried_out"),
        *[blank_line(5)] * 3,
        line("总计", "980.00", "920.00", "60.00", "", code="expenditure_grand_total"),
    )
    panels = (
        balance_panel("收 入", "项 目", (amount("金额"),), revenue),
        balance_panel("支 出", "项目", columns, expenditure),
    )
    return Case((*_FINAL, table("JS04", "财政拨款收入支出决算总表", panels)), _NUMBERED)


def _basic_in_three_lanes() -> Case:
    """人员经费 heads one lane and 公用经费 two, whose foot stands over both: what is headed so is basic expenditure."""
    feet = (
        (("人员经费合计", LEFT, "65.20"), "personnel_total"),
        (("公用经费合计", LEFT, LEFT), None),
        ((LEFT, LEFT, "15.00"), "public_total"),
    )
    return Case((*_FINAL, _lanes("科目编码", feet)), _LANDSCAPE)


def _basic_in_lanes_without_rules() -> Case:
    """No rule joins 公用经费合计 to its figure in the next lane, nor the lines of a heading wider than its codes."""
    feet = (
        (("人员经费合计", "", "65.20"), "personnel_total"),
        (("公用经费合计", "", ""), "public_total"),
        (("", "", "15.00"), "public_total"),
    )
    layout = replace(_LANDSCAPE, font_size=8.0, rules=Rules.NONE)
    return Case((*_FINAL, _lanes("经济分类科目编码", feet)), layout)


def _lanes(heading: str, feet: tuple[tuple[tuple[str, ...], str | None], ...]) -> Table:
    panels = []
    for (entries, head), (texts, code) in zip(
        (
            (ECONOMIC_ENTRIES[:3], "人员经费"),
            (ECONOMIC_ENTRIES[3:6], "公用经费"),
            (ECONOMIC_ENTRIES[6:], "公用经费"),
        ),
        feet,
        strict=True,
    ):
        shown = [Entry(entry.code, entry.name, entry.texts[:1]) for entry in entries]
        keys = Keys(field="economic_code", above=(head,), heading=heading, total="none")
        lane = coded_panel(keys, (amount(head, "金额", measure="basic"),), shown)
        blank = [Row(("",) * 3)] * (3 - len(shown))
        foot = Row(texts, Meaning(line_code=code) if code else None)
        panels.append(Panel(lane.columns, (*lane.rows, *blank, foot)))
    return table("JS06", "一般公共预算财政拨款基本支出决算表", panels)


def _three_public_by_stage() -> Case:
    """预算数 and 决算数 each stand over all items."""
    items = (
        ("three_public_total", ("合计",), "30.00"),
        ("abroad", ("因公出国（境）费",), "0.00"),
        ("vehicles", ("公务用车购置及运行维护费", "小计"), "25.00"),
        ("vehicle_purchase", ("公务用车购置及运行维护费", "公务用车购置费"), "18.00"),
        ("vehicle_operation", ("公务用车购置及运行维护费", "公务用车运行维护费"), "7.00"),
        ("reception", ("公务接待费",), "5.00"),
    )
    columns = [
        amount(head, *path, line_code=code, stage=stage)
        for head, stage in (("预算数", "budget"), ("决算数", "outturn"))
        for code, path, _ in items
    ]
    rows = (Row(tuple(str(n) for n in range(1, 13))), Row(tuple(text for *_, text in items) * 2, Meaning()))
    return Case((*_FINAL, table("JS07", "财政拨款“三公”经费支出决算表", (Panel(tuple(columns), rows),))), _WIDE)


def _operating_information() -> Case:
    """机构运行信息表: money and counts, one under the other, in two lanes."""
    count = Meaning(value_kind="quantity", line_code="")
    left = (
        line("一、“三公”经费支出", _NONE, _NONE, code="three_public_total"),
        line("（一）支出合计", "30.00", "20.00", code="three_public_total"),
        line("1．因公出国（境）费", "0.00", "0.00", code="abroad"),
        line("2．公务用车购置及运行维护费", "25.00", "18.00", code="vehicles"),
        line("（1）公务用车购置费", "18.00", "12.00", code="vehicle_purchase"),
        line("（2）公务用车运行维护费", "7.00", "6.00", code="vehicle_operation"),
        line("3．公务接待费", "5.00", "2.00", code="reception"),
        line("（1）国内接待费", _NONE, "2.00", code="reception_domestic"),
        line("（2）国（境）外接待费", _NONE, "0.00", code="reception_abroad"),
        Row(("（二）相关统计数", _NONE, _NONE), Meaning()),
        Row(("1．因公出国（境）团组数（个）", _NONE, "0"), count),
        Row(("2．公务用车保有量（辆）", _NONE, "8"), count),
    )
    right = (
        Row(("二、机关运行经费", "88.40"), Meaning()),
        Row(("（一）行政单位", "80.00"), Meaning()),
        Row(("（二）参照公务员法管理事业单位", "8.40"), Meaning()),
        Row(("三、国有资产占用情况", _NONE), Meaning()),
        Row(("（一）车辆数合计（辆）", "8"), count),
        Row(("1．副部（省）级及以上领导用车", "0"), count),
        Row(("2．其他用车", "8"), count),
        Row(("（二）单价100万元（含）以上设备（台，套）", "1"), count),
        Row(("四、政府采购支出信息", _NONE), Meaning()),
        Row(("（一）政府采购支出合计", "251.25"), Meaning()),
        line("1．政府采购货物支出", "4.79", code="purchase_goods"),
        Row(("（二）政府采购授予中小企业合同金额", "100.00"), Meaning()),
    )
    stages = (amount("预算数", stage="budget"), amount("统计数", stage="outturn"))
    panels = (Panel((key("项目"), *stages), left), Panel((key("项目"), amount("统计数", stage="outturn")), right))
    return Case(
        (*_FINAL, table("JS07", "财政拨款“三公”经费支出及机构运行信息表", panels)),
        Layout(page=WIDE, font_size=7.0, line_numbers=True),
    )


def _appropriations_by_economic() -> Case:
    panel = coded_panel(Keys(field="economic_code"), BY_KIND_OF_BASIC, ECONOMIC_ENTRIES, ("86.20", "71.20", "15.00"))
    tables = (
        table("JS05", "财政拨款支出决算表（功能科目）", by_use(Keys())),
        table("JS06", "财政拨款基本支出决算表（经济科目）", (panel,)),
    )
    spoken_of = Meaning(fund="fiscal_appropriation")
    return Case((*_FINAL, *(replace(item, meaning=spoken_of.over(item.meaning)) for item in tables)))


def _purchases_and_operating_costs() -> Case:
    columns = (key("项目"), amount("金额"))
    rows = (
        line("合计", "251.25", code="total"),
        line("一、政府采购货物支出", "4.79", code="purchase_goods"),
        line("二、政府采购工程支出", "", code="purchase_works"),
        line("三、政府采购服务支出", "246.46", code="purchase_services"),
    )
    costs = [Entry(entry.code, entry.name, entry.texts[:1]) for entry in ECONOMIC_ENTRIES[3:6]]
    operating = coded_panel(Keys(field="economic_code"), (amount("机关运行经费支出"),), costs, ("15.00",))
    costs_table = table("JS99", "一般公共预算机关运行经费支出决算表", (operating,))
    costs_table = replace(costs_table, meaning=Meaning(fund="general_public").over(costs_table.meaning))
    return Case((*_FINAL, costs_table, table("JS99", "政府采购支出决算表", (Panel(columns, rows),))))


CASES = {
    "accounts_appropriations_by_budget": _appropriations_by_budget(),
    "accounts_basic_in_three_lanes": _basic_in_three_lanes(),
    "accounts_basic_in_lanes_without_rules": _basic_in_lanes_without_rules(),
    "accounts_three_public_by_stage": _three_public_by_stage(),
    "accounts_operating_information": _operating_information(),
    "accounts_appropriations_by_economic": _appropriations_by_economic(),
    "accounts_purchases_and_operating_costs": _purchases_and_operating_costs(),
}
