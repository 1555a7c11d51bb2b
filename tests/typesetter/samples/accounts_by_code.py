"""The tables of the bureau's final accounts that go by code."""

from __future__ import annotations

from decimal import Decimal

from tests.typesetter.codes import Codes, Entry, Keys, coded_panel
from tests.typesetter.columns import amount
from tests.typesetter.samples import ledger
from tests.typesetter.samples.bureau import Book
from tests.typesetter.samples.by_code import Part, nothing, sums, table_by_code
from tests.typesetter.samples.ledger import BASIC, FISCAL, FUND, GENERAL, OPERATIONS, PROJECT, Chosen
from tests.typesetter.tables import LEFT, Panel, Row, Table
from tests.typesetter.truth import Meaning


def revenues(book: Book) -> Table:
    """收入决算表."""

    def source(heading: str, funds: frozenset[str], **meaning: str) -> Part:
        column = amount(heading, **meaning)
        return Part(column, lambda code: book.figures.text(ledger.received(book.name, code, funds)))

    parts = [
        source("本年收入合计", ledger.ANY, fund_year="current"),
        source("财政拨款收入", FISCAL, fund="fiscal_appropriation"),
        _no_source(book, "上级补助收入", "superior_subsidy"),
        source("事业收入", OPERATIONS, fund="operations_revenue"),
        _no_source(book, "经营收入", "business_revenue"),
        _no_source(book, "附属单位上缴收入", "affiliated_remittance"),
        _no_source(book, "其他收入", "other_revenue"),
    ]
    return table_by_code(book, ("JS02", 2, "all"), "收入决算表", parts, Chosen())


def _no_source(book: Book, heading: str, fund: str) -> Part:
    return Part(amount(heading, fund=fund), lambda _code: book.figures.zero)


def government_fund(book: Book) -> Table:
    """政府性基金预算财政拨款收入支出决算表."""

    def balance(heading: str, measure: str, year: int) -> Part:
        column = amount(heading, measure=measure)
        return Part(
            column,
            lambda code: book.figures.text(ledger.closing(FUND, year) if "2120803".startswith(code) else Decimal(0)),
        )

    def revenue(code: str) -> str:
        return book.figures.text(ledger.received(book.name, code, FUND))

    parts = [
        balance("年初结转和结余", "opening_balance", book.year - 1),
        Part(amount("本年收入", measure="revenue", fund_year="current"), revenue),
        sums(book, amount("本年支出", "小计"), Chosen(funds=FUND)),
        sums(book, amount("本年支出", "基本支出", measure="basic"), Chosen(BASIC, FUND)),
        sums(book, amount("本年支出", "项目支出", measure="project"), Chosen(PROJECT, FUND)),
        balance("年末结转和结余", "closing_balance", book.year),
    ]
    title = "政府性基金预算财政拨款收入支出决算表"
    return table_by_code(book, ("JS08", 8, "government_fund"), title, parts, Chosen(funds=FUND))


def state_capital(book: Book) -> Table:
    """国有资本经营预算财政拨款支出决算表: the bureau has none."""
    parts = [nothing(book, "合计", measure="total"), nothing(book, "基本支出", measure="basic")]
    parts.append(nothing(book, "项目支出", measure="project"))
    title = "国有资本经营预算财政拨款支出决算表"
    return table_by_code(book, ("JS09", 9, "state_capital"), title, parts, Chosen(funds=ledger.STATE_CAPITAL))


def basic_by_economic(book: Book) -> Table:
    """一般公共预算财政拨款基本支出决算表: personnel in the left panel, the rest in the right one."""
    left = _economic_panel(book, ("301", "303"), ("人员经费合计", "personnel_total"))
    right = _economic_panel(book, ("302", "310"), ("公用经费合计", "public_total"))
    length = max(len(left.rows), len(right.rows))
    panels = (_lengthened(left, length), _lengthened(right, length))
    return book.table(("JS06", 6, "general_public"), "一般公共预算财政拨款基本支出决算表", panels)


def _economic_panel(book: Book, groups: tuple[str, str], foot: tuple[str, str]) -> Panel:
    chosen = Chosen(BASIC, GENERAL)
    codes = [code for code in ledger.codes(book.name, "economic_code", chosen) if code.startswith(groups)]
    figure = {code: ledger.spent(book.name, code, chosen) for code in codes}
    entries = [Entry(code, ledger.names()[code], book.figures.texts(figure[code])) for code in codes]
    keys = Keys(Codes.ONE_CELL, "economic_code", total="none")
    panel = coded_panel(keys, (amount("决算数", measure="basic"),), entries)
    total = book.figures.text(sum((figure[code] for code in groups if code in figure), Decimal(0)))
    row = Row((foot[0], LEFT, total), Meaning(line_code=foot[1]))
    return Panel(panel.columns, (*panel.rows, row))


def _lengthened(panel: Panel, length: int) -> Panel:
    """The panel with blank rows above its foot, so that both feet stand side by side."""
    blank = Row(("",) * len(panel.columns))
    return Panel(panel.columns, (*panel.rows[:-1], *[blank] * (length - len(panel.rows)), panel.rows[-1]))
