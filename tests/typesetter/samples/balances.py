"""The bureau's tables that set revenue against expenditure: 收支总表 and 财政拨款收支总表 of its budgets."""

from __future__ import annotations

from tests.typesetter.columns import amount, balance_panel, function_line, line, padded
from tests.typesetter.samples import ledger
from tests.typesetter.samples.bureau import Book
from tests.typesetter.samples.ledger import ANY, FISCAL, FUND, GENERAL, OPERATIONS, Chosen, closing, received, spent
from tests.typesetter.tables import Panel, Row, Table


def balance(book: Book) -> Table:
    """收支总表."""
    text, name, before = book.figures.text, book.name, book.year - 1
    revenue = [
        fund_line("一、一般公共预算拨款收入", text(received(name, funds=GENERAL)), "general_public"),
        fund_line("二、政府性基金预算拨款收入", text(received(name, funds=FUND)), "government_fund"),
        fund_line("三、国有资本经营预算拨款收入", book.figures.zero, "state_capital"),
        fund_line("四、财政专户管理资金收入", book.figures.zero, "fiscal_special_account"),
        line(
            "五、事业收入", text(received(name, funds=OPERATIONS)), code="revenue_operations", fund="operations_revenue"
        ),
        line("六、其他收入", book.figures.zero, code="revenue_other", fund="other_revenue"),
    ]
    foot = [
        line("本年收入合计", text(received(name)), code="revenue_year_total"),
        line("上年结转", text(closing(ANY, before)), code="carried_in", fund_year="carried_over"),
        line("收入总计", text(received(name) + closing(ANY, before)), code="revenue_grand_total"),
    ]
    return book.table(("YS01", 1, "all"), "部门收支总表", _sides(book, revenue, foot, ANY))


def fiscal_balance(book: Book) -> Table:
    """财政拨款收支总表."""
    text, name, before = book.figures.text, book.name, book.year - 1
    revenue = [
        line("一、本年收入", text(received(name, funds=FISCAL)), code="revenue_year_total"),
        fund_line("（一）一般公共预算拨款", text(received(name, funds=GENERAL)), "general_public"),
        fund_line("（二）政府性基金预算拨款", text(received(name, funds=FUND)), "government_fund"),
        fund_line("（三）国有资本经营预算拨款", book.figures.zero, "state_capital"),
        line("二、上年结转", text(closing(FISCAL, before)), code="carried_in", fund_year="carried_over"),
        _carried_line("（一）一般公共预算拨款", text(closing(GENERAL, before)), "general_public"),
        _carried_line("（二）政府性基金预算拨款", text(closing(FUND, before)), "government_fund"),
    ]
    foot = [line("收入总计", text(spent(name, chosen=Chosen(funds=FISCAL))), code="revenue_grand_total")]
    return book.table(("YS04", 4, "fiscal_appropriation"), "财政拨款收支总表", _sides(book, revenue, foot, FISCAL))


def fund_line(label: str, text: str, fund: str) -> Row:
    """Revenue of one fund."""
    return line(label, text, code=f"revenue_{fund}", fund=fund)


def _carried_line(label: str, text: str, fund: str) -> Row:
    return line(label, text, code=f"carried_in_{fund}", fund=fund, fund_year="carried_over")


def _sides(book: Book, revenue: list[Row], foot: list[Row], funds: frozenset[str]) -> tuple[Panel, ...]:
    total = book.figures.text(spent(book.name, chosen=Chosen(funds=funds)))
    classes = class_lines(book, "{ordinal}、{name}", Chosen(funds=funds))
    expenditure_foot = [
        line("本年支出合计", total, code="expenditure_year_total"),
        line("结转下年", book.figures.zero, code="carried_out"),
        line("支出总计", total, code="expenditure_grand_total"),
    ]
    length, columns = len(classes) + len(expenditure_foot), (amount("预算数"),)
    return (
        balance_panel("收入", "项目", columns, padded(revenue, length, foot)),
        balance_panel("支出", "项目", columns, padded(classes, length, expenditure_foot)),
    )


def class_lines(book: Book, label: str, *chosen: Chosen) -> list[Row]:
    """Every functional class by its name, and the chosen money beside it, one column each."""
    rows = []
    for row in ledger.read_rows("classes.csv"):
        texts = book.figures.texts(*(spent(book.name, row["code"], one) for one in chosen))
        rows.append(function_line(label.format(**row), *texts, code=row["code"]))
    return rows
