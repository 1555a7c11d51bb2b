"""The tables of the central departments and of other provinces: their columns, their heads of several levels."""

from __future__ import annotations

from collections.abc import Callable

from tests.typesetter.cases.stock import BY_USE, ENTRIES, NAME, TOTAL, Case, opening, table
from tests.typesetter.codes import Entry, Keys, coded_panel
from tests.typesetter.columns import amount, balance_panel, function_line, key, line, padded, said
from tests.typesetter.layout import LANDSCAPE, WIDE, ColumnNumbers, Layout, Rules
from tests.typesetter.tables import LEFT, Column, Panel, Row
from tests.typesetter.truth import Meaning

_LANDSCAPE = Layout(page=LANDSCAPE)
_FUNDS = {
    "一般公共预算": "general_public",
    "政府性基金预算": "government_fund",
    "国有资本经营预算": "state_capital",
    "财政专户管理资金": "fiscal_special_account",
}


def _entries(texts: Callable[[Entry], tuple[str, ...]]) -> list[Entry]:
    return [Entry(entry.code, entry.name, texts(entry)) for entry in ENTRIES]


def _case(form: str, title: str, *panels: Panel, number: str, layout: Layout = _LANDSCAPE) -> Case:
    return Case((*opening(), table(form, title, panels, number=number)), layout)


def _balance(rules: Rules) -> Case:
    """Most lines are blank: where nothing is ruled, they are rows all the same."""
    revenue = [
        line("一、一般公共预算拨款收入", "700.00", code="revenue_general_public", fund="general_public"),
        line("二、政府性基金预算拨款收入", "", code="revenue_government_fund", fund="government_fund"),
        line("三、国有资本经营预算拨款收入", "", code="revenue_state_capital", fund="state_capital"),
        line("四、事业收入", "3.40", code="revenue_operations", fund="operations_revenue"),
        line("五、上级补助收入", "", code="revenue_superior_subsidy", fund="superior_subsidy"),
        line("六、附属单位上缴收入", "", code="revenue_affiliated_remittance", fund="affiliated_remittance"),
        line("七、其他收入", "1.50", code="revenue_other", fund="other_revenue"),
    ]
    expenditure = [
        function_line("一、一般公共服务支出", "620.50", code="201"),
        function_line("二、外交支出", "", code="202"),
        function_line("三、教育支出", "", code="205"),
        function_line("四、社会保障和就业支出", "88.40", code="208"),
        function_line("五、卫生健康支出", "", code="210"),
    ]
    revenue_foot = [
        line("本年收入合计", "704.90", code="revenue_year_total"),
        line("上年结转", "4.00", code="carried_in", fund_year="carried_over"),
        line("收入总计", "708.90", code="revenue_grand_total"),
    ]
    expenditure_foot = [
        line("本年支出合计", "708.90", code="expenditure_year_total"),
        line("结转下年", "", code="carried_out"),
        line("支出总计", "708.90", code="expenditure_grand_total"),
    ]
    columns = (amount("预算数"),)
    panels = (
        balance_panel("收 入", "项 目", columns, padded(revenue, 10, revenue_foot)),
        balance_panel("支 出", "项 目", columns, padded(expenditure, 10, expenditure_foot)),
    )
    return _case("YS01", "部门收支总表", *panels, number="部门公开表1", layout=Layout(rules=rules))


def _revenue_by_twelve_sources() -> Case:
    columns = (
        amount("合计"),
        amount("上年结转", fund_year="carried_over"),
        *(amount(f"{name}拨款收入", fund=fund) for name, fund in list(_FUNDS.items())[:3]),
        amount("事业收入", "金额", fund="operations_revenue"),
        amount("事业收入", "其中：教育收费", fund="fiscal_special_account"),
        amount("事业单位经营收入", fund="business_revenue"),
        amount("上级补助收入", fund="superior_subsidy"),
        amount("附属单位上缴收入", fund="affiliated_remittance"),
        amount("其他收入", fund="other_revenue"),
        amount("使用非财政拨款结余", fund="non_fiscal_surplus"),
    )
    blank = ("",) * 9
    panel = coded_panel(
        Keys(above=("科目",), total="last"),
        columns,
        _entries(lambda entry: (entry.texts[0], "", entry.texts[0], *blank)),
        ("708.90", "", "708.90", *blank),
    )
    return _case("YS02", "部门收入总表", panel, number="部门公开表2", layout=Layout(page=WIDE))


def _revenue_of_two_years() -> Case:
    def sources(head: str, fund_year: str) -> list[Column]:
        return [amount(head, "小计", fund_year=fund_year)] + [
            amount(head, name, fund=fund, fund_year=fund_year) for name, fund in _FUNDS.items()
        ]

    columns = (
        key("部门（单位）代码", width=1.2),
        key("部门（单位）名称", width=2),
        amount("合计"),
        *sources("本年收入", "current"),
        *sources("上年结转结余", "carried_over"),
    )
    texts = ("708.90", "700.00", "700.00", "", "", "", "8.90", "8.90", "", "", "")
    rows = (
        Row(("合计", LEFT, *texts), Meaning(line_code="total")),
        Row(("999001", NAME, *texts), Meaning(unit_label=NAME)),
    )
    return _case(
        "YS02", "部门收入总表", Panel(columns, rows), number="预算02表", layout=Layout(page=WIDE, font_size=7.5)
    )


def _this_year_beside_carried_over() -> Case:
    def uses(head: str, fund_year: str) -> list[Column]:
        return [
            amount(head, "合计", fund_year=fund_year),
            amount(head, "基本支出", measure="basic", fund_year=fund_year),
            amount(head, "项目支出", measure="project", fund_year=fund_year),
        ]

    columns = (amount("总计"), *uses("本年支出", "current"), *uses("上年结转支出", "carried_over"))
    entries = _entries(lambda entry: (entry.texts[0], *entry.texts, "", "", ""))
    panel = coded_panel(Keys(), columns, entries, ("708.90", *TOTAL, "", "", ""))
    return _case("YS03", "支出预算总表", panel, number="附表3")


def _compared_with_outturn() -> Case:
    year, change = "2024年预算数", "2024年预算数比2023年执行数"
    columns = (
        amount("2023年执行数", reference_year=2023, stage="outturn"),
        amount(year, "小计"),
        amount(year, "基本支出", measure="basic"),
        amount(year, "项目支出", measure="project"),
        amount(change, "增减额", comparison="change"),
        Column((change, "增减%"), said(value_kind="quantity", comparison="change"), 1.2),
    )
    panel = coded_panel(
        Keys(above=("功能分类科目",), total="last"),
        columns,
        _entries(lambda entry: ("600.00", *entry.texts, "20.50", "3.42%")),
        ("688.40", *TOTAL, "20.50", "2.98%"),
    )
    return _case("YS05", "一般公共预算支出表", panel, number="部门公开表5")


def _goods_works_and_services() -> Case:
    columns = (
        key("单位名称", width=2),
        amount("合计"),
        amount("货物", line_code="purchase_goods"),
        amount("工程", line_code="purchase_works"),
        amount("服务", line_code="purchase_services"),
    )
    row = Row((NAME, "65.00", "40.00", "", "25.00"), Meaning(unit_label=NAME))
    return _case("YS11", "政府采购预算表", Panel(columns, (row,)), number="预算11表")


def _expenditures_by_kind() -> Case:
    columns = (
        *BY_USE,
        amount("上缴上级支出", measure="remitted"),
        amount("事业单位经营支出", measure="operating"),
        amount("对附属单位补助支出", measure="subsidy"),
    )
    entries = _entries(lambda entry: (*entry.texts, "", "", ""))
    panel = coded_panel(Keys(total="last"), columns, entries, (*TOTAL, "", "", ""))
    return _case("YS03", "部门支出总表", panel, number="公开表3")


def _numbered_columns_without_rules() -> Case:
    columns = (
        amount("合计"),
        amount("基本支出", "小计", measure="basic"),
        amount("基本支出", "人员经费", measure="basic_personnel"),
        amount("基本支出", "公用经费", measure="basic_public"),
        amount("项目支出", measure="project"),
    )
    entries = _entries(lambda entry: (entry.texts[0], entry.texts[1], entry.texts[1], "", entry.texts[2]))
    panel = coded_panel(Keys(total="last"), columns, entries, ("708.90", "588.65", "588.65", "", "120.25"))
    layout = Layout(page=LANDSCAPE, rules=Rules.NONE, column_numbers=ColumnNumbers.NUMBERS)
    return _case("YS05", "一般公共预算支出预算表（按功能科目分类）", panel, number="预算02-2表", layout=layout)


CASES = {
    "sets_balance": _balance(Rules.ALL),
    "sets_balance_without_rules": _balance(Rules.NONE),
    "sets_numbered_columns_without_rules": _numbered_columns_without_rules(),
    "sets_revenue_by_twelve_sources": _revenue_by_twelve_sources(),
    "sets_revenue_of_two_years": _revenue_of_two_years(),
    "sets_this_year_beside_carried_over": _this_year_beside_carried_over(),
    "sets_compared_with_outturn": _compared_with_outturn(),
    "sets_goods_works_and_services": _goods_works_and_services(),
    "sets_expenditures_by_kind": _expenditures_by_kind(),
}
