"""The bureau's tables that go by unit or by project: 收入总表 and 项目支出表 of its budgets."""

from __future__ import annotations

from decimal import Decimal

from tests.typesetter.columns import amount, key
from tests.typesetter.samples.bureau import NAME, UNIT_CODE, Book
from tests.typesetter.samples.ledger import ANY, FUND, GENERAL, OPERATIONS, Leaf, closing, leaves, received
from tests.typesetter.tables import LEFT, Column, Panel, Row, Table
from tests.typesetter.truth import Meaning


def revenues(book: Book) -> Table:
    """收入总表."""
    funds = (ANY, GENERAL, FUND, OPERATIONS)
    left = [closing(fund, book.year - 1) for fund in funds]
    new = [received(book.name, funds=fund) for fund in funds]
    texts = book.figures.texts(left[0] + new[0], *left, *new[:3], Decimal(0), Decimal(0), new[3])
    rows = (
        Row(("合计", LEFT, *texts), Meaning(line_code="total")),
        Row((UNIT_CODE, NAME, *texts), Meaning(unit_label=NAME)),
    )
    keys = (key("单位代码", width=1.2, align="center"), key("单位名称", width=2))
    return book.table(("YS02", 2, "all"), "部门收入总表", (Panel((*keys, *_revenue_columns()), rows),))


def _revenue_columns() -> tuple[Column, ...]:
    over, new = "carried_over", "current"
    return (
        amount("合计"),
        amount("上年结转", "小计", fund_year=over),
        amount("上年结转", "一般公共预算", fund="general_public", fund_year=over),
        amount("上年结转", "政府性基金预算", fund="government_fund", fund_year=over),
        amount("上年结转", "单位资金", fund="unit_funds", fund_year=over),
        amount("本年收入", "小计", fund_year=new),
        amount("本年收入", "一般公共预算", fund="general_public", fund_year=new),
        amount("本年收入", "政府性基金预算", fund="government_fund", fund_year=new),
        amount("本年收入", "国有资本经营预算", fund="state_capital", fund_year=new),
        amount("本年收入", "财政专户管理资金", fund="fiscal_special_account", fund_year=new),
        amount("本年收入", "事业收入", fund="operations_revenue", fund_year=new),
    )


def projects(book: Book) -> Table:
    """项目支出表."""
    columns = (
        key("项目名称", width=2.4),
        key("单位名称", width=2.4),
        amount("合计", measure="project"),
        amount("一般公共预算", measure="project", fund="general_public"),
        amount("政府性基金预算", measure="project", fund="government_fund"),
        amount("单位资金", measure="project", fund="unit_funds"),
    )
    found = [leaf for leaf in leaves() if leaf.project and leaf.amounts[book.name]]
    rows = [Row((leaf.project, NAME, *_by_fund(book, [leaf])), _project(leaf)) for leaf in found]
    total = Row(("合计", LEFT, *_by_fund(book, found)), Meaning(line_code="total"))
    return book.table(("YS10", 10, "all"), "项目支出表", (Panel(columns, (total, *rows)),))


def _project(leaf: Leaf) -> Meaning:
    return Meaning(project_label=leaf.project, unit_label=NAME)


def _by_fund(book: Book, found: list[Leaf]) -> tuple[str, ...]:
    def total(funds: frozenset[str]) -> Decimal:
        return sum((leaf.amounts[book.name] for leaf in found if not funds or leaf.fund in funds), Decimal(0))

    return book.figures.texts(total(ANY), total(GENERAL), total(FUND), total(OPERATIONS))
