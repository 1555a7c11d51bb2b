"""Layouts of final accounts: numbered code columns, balances rolled forward, stages as rows, counts between amounts."""

from __future__ import annotations

from tests.typesetter.balanced import FUNCTIONS, Figure, by_codes, entries_of, figures, leaves, printed
from tests.typesetter.cases.stock import Case, opening, table
from tests.typesetter.codes import Keys
from tests.typesetter.columns import amount, balance_panel, function_line, key, line
from tests.typesetter.layout import LANDSCAPE, WIDE, ColumnNumbers, Layout
from tests.typesetter.tables import ABOVE, LEFT, Column, Panel, Row
from tests.typesetter.truth import Meaning

_FINAL = opening("部门决算")
_LANDSCAPE = Layout(page=LANDSCAPE)
_WIDE = Layout(page=WIDE, font_size=7.0)
_ITEMS = (
    ("three_public_total", ("合计",), (1, 2, 5)),
    ("abroad", ("因公出国（境）费",), ()),
    ("vehicles", ("公务用车购置及运行维护费", "小计"), (3, 4)),
    ("vehicle_purchase", ("公务用车购置及运行维护费", "公务用车购置费"), ()),
    ("vehicle_operation", ("公务用车购置及运行维护费", "公务用车运行维护费"), ()),
    ("reception", ("公务接待费",), ()),
)
_THREE_PUBLIC = tuple(Figure(amount(*path, line_code=code), parts) for code, path, parts in _ITEMS)


def _columns_numbered_beneath_split_codes() -> Case:
    columns = (
        Figure(amount("本年支出合计"), (1, 2)),
        Figure(amount("基本支出", measure="basic")),
        Figure(amount("项目支出", measure="project")),
    )
    code = Column(("项目", "功能分类科目编码"), width=0.6)
    entries, total = entries_of(leaves(columns, FUNCTIONS))
    rows = [
        Row(("类", "款", "项", "栏次", "1", "2", "3")),
        Row((ABOVE, ABOVE, ABOVE, "合计", *total), Meaning(line_code="total")),
        *(Row((e.code, LEFT, LEFT, e.name, *e.texts), Meaning(function_code=e.code)) for e in entries),
    ]
    panel = Panel((code, code, code, key("项目", "科目名称"), *(figure.column for figure in columns)), tuple(rows))
    return Case((*_FINAL, table("JS03", "支出决算表", (panel,))), _LANDSCAPE)


def _balances_rolled_forward() -> Case:
    opening_, closing = "年初结转和结余", "年末结转和结余"
    columns = (
        Figure(amount(opening_, "合计", measure="opening_balance"), (1, 2)),
        Figure(amount(opening_, "基本支出结转", measure="opening_balance")),
        Figure(amount(opening_, "项目支出结转和结余", measure="opening_balance")),
        Figure(amount("本年收入", "合计", measure="revenue", fund_year="current"), (4, 5)),
        Figure(amount("本年收入", "基本支出", measure="revenue", fund_year="current")),
        Figure(amount("本年收入", "项目支出", measure="revenue", fund_year="current")),
        Figure(amount("本年支出", "合计"), (7, 8)),
        Figure(amount("本年支出", "基本支出", measure="basic")),
        Figure(amount("本年支出", "项目支出", measure="project")),
        Figure(amount(closing, "合计", measure="closing_balance"), (10, 11)),
        Figure(amount(closing, "基本支出结转", measure="closing_balance")),
        Figure(amount(closing, "项目支出结转和结余", measure="closing_balance")),
    )
    panel = by_codes(columns, keys=Keys(above=("项目",)))
    return Case((*_FINAL, table("JS05", "一般公共预算财政拨款收入支出决算表", (panel,))), _WIDE)


def _stages_as_rows() -> Case:
    rows = (
        Row(("年初预算数", *printed(figures(_THREE_PUBLIC, 7))), Meaning(stage="budget")),
        Row(("决算数", *printed(figures(_THREE_PUBLIC, 8))), Meaning(stage="outturn")),
    )
    panel = Panel((key("项目", width=1.2), *(figure.column for figure in _THREE_PUBLIC)), rows)
    return Case((*_FINAL, table("JS07", "财政拨款“三公”经费支出决算表", (panel,))), _LANDSCAPE)


def _years_as_rows() -> Case:
    rows = (
        Row(("上年预算数", *printed(figures(_THREE_PUBLIC, 7))), Meaning(reference_year=2023)),
        Row(("本年预算数", *printed(figures(_THREE_PUBLIC, 8))), Meaning()),
    )
    panel = Panel((key("项目", width=1.2), *(figure.column for figure in _THREE_PUBLIC)), rows)
    return Case((*opening(), table("YS07", "一般公共预算“三公”经费支出表", (panel,))), _LANDSCAPE)


def _counts_between_amounts() -> Case:
    count = Meaning(value_kind="quantity")
    rows = (
        line("（一）支出合计", "30.00", "20.00", code="three_public_total"),
        line("1．因公出国（境）费", "0.00", "0.00", code="abroad"),
        line("2．公务用车购置及运行维护费", "25.00", "18.00", code="vehicles"),
        line("3．公务接待费", "5.00", "2.00", code="reception"),
        Row(("1．因公出国（境）团组数（个）", "", "0"), count),
        Row(("2．公务用车保有量（辆）", "", "8"), count),
        Row(("3．国内公务接待人次", "", "210"), count),
        Row(("二、机关运行经费", "", "88.40"), Meaning()),
    )
    columns = (key("项目"), amount("预算数", stage="budget"), amount("决算统计数", stage="outturn"))
    return Case((*_FINAL, table("JS07", "财政拨款“三公”经费及机关运行经费情况表", (Panel(columns, rows),))))


def _three_stages_in_a_balance() -> Case:
    stages = (("年初预算数", "budget"), ("全年预算数", "adjusted_budget"), ("决算数", "outturn"))
    columns = [amount(heading, stage=stage) for heading, stage in stages]
    fund = "general_public"
    revenue = (
        line("一、一般公共预算财政拨款收入", "900.00", "905.00", "903.00", code="revenue_general_public", fund=fund),
        line("本年收入合计", "900.00", "905.00", "903.00", code="revenue_year_total"),
        line("年初结转和结余", "", "20.00", "20.00", code="carried_in", fund_year="carried_over"),
        line("总计", "900.00", "925.00", "923.00", code="revenue_grand_total"),
    )
    expenditure = (
        function_line("一、一般公共服务支出", "900.00", "925.00", "890.00", code="201"),
        line("本年支出合计", "900.00", "925.00", "890.00", code="expenditure_year_total"),
        line("年末结转和结余", "", "", "33.00", code="carried_out"),
        line("总计", "900.00", "925.00", "923.00", code="expenditure_grand_total"),
    )
    panels = (balance_panel("收入", "项目", columns, revenue), balance_panel("支出", "项目", columns, expenditure))
    layout = Layout(page=WIDE, font_size=7.0, line_numbers=True, column_numbers=ColumnNumbers.NUMBERS)
    return Case((*_FINAL, table("JS01", "收入支出决算总表", panels)), layout)


CASES = {
    "accounts_numbers_beneath_split_codes": _columns_numbered_beneath_split_codes(),
    "accounts_balances_rolled_forward": _balances_rolled_forward(),
    "accounts_stages_as_rows": _stages_as_rows(),
    "accounts_years_as_rows": _years_as_rows(),
    "accounts_counts_between_amounts": _counts_between_amounts(),
    "accounts_three_stages_in_a_balance": _three_stages_in_a_balance(),
}
