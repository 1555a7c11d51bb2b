"""The tables of the bureau's final accounts that set revenue against expenditure."""

from __future__ import annotations

from operator import add

from tests.typesetter.columns import amount, balance_panel, line, padded
from tests.typesetter.samples.balances import class_lines, fund_line
from tests.typesetter.samples.bureau import Book
from tests.typesetter.samples.ledger import (
    ANY,
    FISCAL,
    FUND,
    GENERAL,
    OPERATIONS,
    STATE_CAPITAL,
    Chosen,
    closing,
    received,
    spent,
)
from tests.typesetter.tables import Column, Panel, Row, Table

_CARRIED = "carried_over"


def balance(book: Book) -> Table:
    """收入支出决算总表."""
    text, name, before = book.figures.text, book.name, book.year - 1
    revenue = [
        fund_line("一、一般公共预算财政拨款收入", text(received(name, funds=GENERAL)), "general_public"),
        fund_line("二、政府性基金预算财政拨款收入", text(received(name, funds=FUND)), "government_fund"),
        fund_line("三、国有资本经营预算财政拨款收入", book.figures.zero, "state_capital"),
        _other("四、上级补助收入", book.figures.zero, "superior_subsidy", "superior_subsidy"),
        _other("五、事业收入", text(received(name, funds=OPERATIONS)), "operations", "operations_revenue"),
        _other("六、经营收入", book.figures.zero, "business", "business_revenue"),
        _other("七、附属单位上缴收入", book.figures.zero, "affiliated_remittance", "affiliated_remittance"),
        _other("八、其他收入", book.figures.zero, "other", "other_revenue"),
    ]
    foot = [
        line("本年收入合计", text(received(name)), code="revenue_year_total"),
        line("使用非财政拨款结余", book.figures.zero, code="use_of_surplus"),
        line("年初结转和结余", text(closing(ANY, before)), code="carried_in", fund_year=_CARRIED),
        line("总计", text(received(name) + closing(ANY, before)), code="revenue_grand_total"),
    ]
    return book.table(("JS01", 1, "all"), "收入支出决算总表", _sides(book, (revenue, foot), ANY))


def fiscal_balance(book: Book) -> Table:
    """财政拨款收入支出决算总表, expenditure by fund."""
    text, name, before = book.figures.text, book.name, book.year - 1
    revenue = [
        fund_line("一、一般公共预算财政拨款", text(received(name, funds=GENERAL)), "general_public"),
        fund_line("二、政府性基金预算财政拨款", text(received(name, funds=FUND)), "government_fund"),
        fund_line("三、国有资本经营预算财政拨款", book.figures.zero, "state_capital"),
    ]
    opening = closing(FISCAL, before)
    foot = [
        line("本年收入合计", text(received(name, funds=FISCAL)), code="revenue_year_total"),
        line("年初财政拨款结转和结余", text(opening), code="carried_in", fund_year=_CARRIED),
        line("总计", text(received(name, funds=FISCAL) + opening), code="revenue_grand_total"),
    ]
    return book.table(
        ("JS04", 4, "fiscal_appropriation"), "财政拨款收入支出决算总表", _sides(book, (revenue, foot), FISCAL)
    )


def _other(label: str, text: str, line_code: str, fund: str) -> Row:
    return line(label, text, code=f"revenue_{line_code}", fund=fund)


def _sides(book: Book, revenue: tuple[list[Row], list[Row]], funds: frozenset[str]) -> tuple[Panel, ...]:
    columns, shown = _expenditure_columns(funds)
    classes = class_lines(book, "{ordinal}、{name}", *(Chosen(funds=fund) for fund in shown))
    foot = _expenditure_foot(book, shown)
    length = len(classes) + len(foot)
    return (
        balance_panel("收入", "项目", (amount("决算数"),), padded(revenue[0], length, revenue[1])),
        balance_panel("支出", "项目", columns, padded(classes, length, foot)),
    )


def _expenditure_columns(funds: frozenset[str]) -> tuple[tuple[Column, ...], tuple[frozenset[str], ...]]:
    if not funds:
        return (amount("决算数"),), (ANY,)
    columns = (
        amount("合计"),
        amount("一般公共预算财政拨款", fund="general_public"),
        amount("政府性基金预算财政拨款", fund="government_fund"),
        amount("国有资本经营预算财政拨款", fund="state_capital"),
    )
    return columns, (FISCAL, GENERAL, FUND, STATE_CAPITAL)


def _expenditure_foot(book: Book, shown: tuple[frozenset[str], ...]) -> list[Row]:
    used = [spent(book.name, chosen=Chosen(funds=fund)) for fund in shown]
    left = [closing(fund, book.year) for fund in shown]
    label = "年末结转和结余" if shown == (ANY,) else "年末财政拨款结转和结余"
    distribution = [line("结余分配", book.figures.zero, code="surplus_distribution")] if shown == (ANY,) else []
    return [
        line("本年支出合计", *book.figures.texts(*used), code="expenditure_year_total"),
        *distribution,
        line(label, *book.figures.texts(*left), code="carried_out"),
        line("总计", *book.figures.texts(*map(add, used, left)), code="expenditure_grand_total"),
    ]
