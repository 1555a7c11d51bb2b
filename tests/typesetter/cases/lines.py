"""Rows of their own kinds: economic codes in two lanes, funds with balances, 三公 items, projects, purchases."""

from __future__ import annotations

from tests.typesetter.cases.stock import ECONOMIC_ENTRIES, NAME, Case, opening, table
from tests.typesetter.codes import Codes, Entry, Keys, coded_panel
from tests.typesetter.columns import amount, balance_panel, blank_line, key, line, said
from tests.typesetter.layout import LANDSCAPE, Layout
from tests.typesetter.tables import LEFT, Column, Panel, Row
from tests.typesetter.truth import Meaning

_APPROPRIATION = "fiscal_appropriation"


def _two_lanes_by_economic() -> Case:
    lanes = []
    for entries, foot, code in (
        ((*ECONOMIC_ENTRIES[:3], *ECONOMIC_ENTRIES[6:]), ("人员经费合计", "71.20"), "personnel_total"),
        (ECONOMIC_ENTRIES[3:6], ("公用经费合计", "15.00"), "public_total"),
    ):
        keys = Keys(Codes.SPLIT, "economic_code", ("经济分类",), levels=("类", "款"), total="none")
        shown = [Entry(entry.code, entry.name, entry.texts[:1]) for entry in entries]
        lane = coded_panel(keys, (amount("决算数", measure="basic"),), shown)
        blanks = [Row(("",) * 4)] * (5 - len(shown))
        rows = (*lane.rows, *blanks, Row((foot[0], LEFT, LEFT, foot[1]), Meaning(line_code=code)))
        lanes.append(Panel(lane.columns, rows))
    return Case((*opening("部门决算"), table("JS06", "一般公共预算财政拨款基本支出决算表", lanes)))


def _fund_with_balances() -> Case:
    columns = (
        amount("年初结转和结余", measure="opening_balance"),
        amount("本年收入", measure="revenue", fund_year="current"),
        amount("本年支出", "小计"),
        amount("本年支出", "基本支出", measure="basic"),
        amount("本年支出", "项目支出", measure="project"),
        amount("年末结转和结余", measure="closing_balance"),
    )
    texts = ("10.00", "297.00", "298.40", "", "298.40", "8.60")
    names = (("212", "城乡社区支出"), ("21208", "国有土地使用权出让收入安排的支出"), ("2120803", "城市建设支出"))
    entries = [Entry(code, name, texts) for code, name in names]
    panel = coded_panel(Keys(Codes.SPLIT), columns, entries, texts)
    title = "政府性基金预算财政拨款收入支出决算表"
    return Case((*opening("部门决算"), table("JS08", title, (panel,))), Layout(page=LANDSCAPE))


def _three_public_rows() -> Case:
    columns = (key("项目"), amount("上年预算数", reference_year=2023), amount("本年预算数"))
    items = (
        ("合计", "three_public_total", "21.95", "21.95"),
        ("1、因公出国（境）费用", "abroad", "0.00", "0.00"),
        ("2、公务接待费", "reception", "0.95", "0.95"),
        ("3、公务用车费", "vehicles", "21.00", "21.00"),
        ("其中：（1）公务用车运行维护费", "vehicle_operation", "3.00", "3.00"),
        ("（2）公务用车购置费", "vehicle_purchase", "18.00", "18.00"),
    )
    rows = [line(label, *texts, code=code) for label, code, *texts in items]
    return Case((*opening(), table("YS07", "一般公共预算“三公”经费支出表", (Panel(columns, tuple(rows)),))))


def _projects() -> Case:
    columns = (
        key("项目名称"),
        key("项目单位", width=2.2),
        amount("合计", measure="project"),
        amount("一般公共预算", measure="project", fund="general_public"),
        amount("政府性基金预算", measure="project", fund="government_fund"),
    )
    rows = [Row(("合计", LEFT, "420.00", "120.00", "300.00"), Meaning(line_code="total"))]
    for project, texts in (("示例平台运行维护", ("120.00", "120.00", "")), ("示例广场改造", ("300.00", "", "300.00"))):
        rows.append(Row((project, NAME, *texts), Meaning(project_label=project, unit_label=NAME)))
    return Case((*opening(), table("YS10", "项目支出表", (Panel(columns, tuple(rows)),))))


def _procurements() -> Case:
    columns = (
        key("单位名称", width=2),
        key("项目名称", width=2),
        key("采购品目", width=2.2),
        Column(("采购数量",), said(value_kind="quantity"), 0.9),
        amount("单价（元）", measure="unit_price"),
        amount("采购金额", "合计（元）"),
        amount("采购金额", "其中：面向中小企业（元）", measure="small_firms"),
    )
    lines = (
        ("示例办公", "[A02010105]台式计算机", "2", "9000", "18000.00", "18000.00"),
        ("示例服务", "[C23020300]记账服务", "1", "20000", "20000.00", ""),
    )
    rows = [Row(("合计", LEFT, LEFT, "", "", "38000.00", "18000.00"), Meaning(line_code="total"))]
    for project, item, *texts in lines:
        meaning = Meaning(procurement_code=item[1:10], unit_label=NAME, project_label=project)
        rows.append(Row((NAME, project, item, *texts), meaning))
    purchases = table("YS11", "政府采购预算表", (Panel(columns, tuple(rows)),), unit_text="元")
    return Case((*opening(), purchases), Layout(page=LANDSCAPE))


def _carried_in_by_origin() -> Case:
    carried = {"fund_year": "carried_over"}
    revenue = [
        line("本年收入合计", "960.00", code="revenue_year_total"),
        line("上年结余、结转", "40.00", code="carried_in", **carried),
        line("1.财政拨款结余、结转", "30.00", code="carried_in_fiscal_appropriation", fund=_APPROPRIATION, **carried),
        line("2.非财政拨款结余、结转", "10.00", code="carried_in_other", **carried),
        blank_line(2),
        line("收入总计", "1000.00", code="revenue_grand_total"),
    ]
    expenditure = [
        line("1、人员经费和公用经费支出", "800.00", code="expenditure_basic"),
        line("(1)工资福利支出", "750.00", economic_code="301"),
        line("(2)对个人和家庭补助", "50.00", economic_code="303"),
        line("2、专项业务经费支出", "200.00", code="expenditure_project"),
        line("本年支出合计", "1000.00", code="expenditure_year_total"),
        line("支出总计", "1000.00", code="expenditure_grand_total"),
    ]
    panels = [
        balance_panel(head, "项目", (amount("预算数"),), rows)
        for head, rows in (("收入", revenue), ("支出", expenditure))
    ]
    return Case((*opening(), table("YS01", "部门收支总表", panels)))


def _procurements_by_kind() -> Case:
    kinds = {"货物": "purchase_goods", "工程": "purchase_works", "服务": "purchase_services"}
    columns = (key("单位名称"), amount("合计"), *(amount(kind, line_code=code) for kind, code in kinds.items()))
    rows = (
        Row((NAME, "60.00", "20.00", "", "40.00"), Meaning(unit_label=NAME)),
        Row((f"{NAME}服务中心", "5.00", "", "5.00", ""), Meaning(unit_label=f"{NAME}服务中心")),
    )
    return Case((*opening(), table("YS11", "政府采购预算表", (Panel(columns, rows),))))


def _procurements_as_outline() -> Case:
    """Each row prints what is new alone: a class beneath its project, what is bought beneath its class."""
    columns = (key("采购品目大类"), key("专项名称"), key("经济科目"), key("采购物品名称"), amount("总计"))
    office, printing, commissions = (
        Meaning(project_label=project, economic_code=code)
        for project, code in (("示例业务费", "30201"), ("示例业务费", "30202"), ("示例委托费", "30227"))
    )
    rows = (
        Row(("合计", "", "", "", "90.00"), Meaning(line_code="total")),
        Row(("一、货物A", "", "", "", "30.00"), Meaning(line_code="purchase_goods")),
        Row(("", "示例业务费", "办公费", "", "25.00"), office),
        Row(("", "", "", "复印纸", "12.00"), office),
        Row(("", "", "", "文具", "13.00"), office),
        Row(("", "", "印刷费", "", "5.00"), printing),
        Row(("", "", "", "印刷品", "5.00"), printing),
        Row(("三、服务C", "", "", "", "60.00"), Meaning(line_code="purchase_services")),
        Row(("", "示例委托费", "委托业务费", "平台运营服务", "40.00"), commissions),
        Row(("", "示例委托费", "委托业务费", "技术咨询服务", "20.00"), commissions),
    )
    return Case((*opening(), table("YS11", "政府采购预算表", (Panel(columns, rows),))))


def _services_on_levels() -> Case:
    columns = (*(key("指导性目录", level, width=2) for level in ("一级", "二级", "三级")), amount("预算金额"))
    rows = (
        Row(("02-政府履职辅助性服务", "0210-信息化服务", "网络接入服务", "10.04"), Meaning()),
        Row(("02-政府履职辅助性服务", "0212-其他辅助性服务", "", "30.00"), Meaning()),
    )
    return Case((*opening(), table("YS19", "政府购买服务明细表", (Panel(columns, rows),))))


CASES = {
    "lines_two_lanes_by_economic_code": _two_lanes_by_economic(),
    "lines_fund_with_balances": _fund_with_balances(),
    "lines_three_public_as_rows": _three_public_rows(),
    "lines_projects": _projects(),
    "lines_carried_in_by_origin": _carried_in_by_origin(),
    "lines_procurements": _procurements(),
    "lines_services_on_levels": _services_on_levels(),
    "lines_procurements_by_kind": _procurements_by_kind(),
    "lines_procurements_as_outline": _procurements_as_outline(),
}
