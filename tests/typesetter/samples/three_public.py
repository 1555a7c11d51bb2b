"""The bureau's “三公” tables: two years beside each other in budgets, budget and outturn in final accounts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

from tests.typesetter.columns import amount, key, line
from tests.typesetter.samples.bureau import Book
from tests.typesetter.samples.figures import Figures
from tests.typesetter.samples.ledger import read_rows
from tests.typesetter.tables import Column, Panel, Row, Table
from tests.typesetter.truth import Meaning

_ITEMS = (
    ("three_public_total", "“三公”经费合计"),
    ("abroad", "1.因公出国（境）费"),
    ("vehicles", "2.公务用车购置及运行费"),
    ("vehicle_purchase", "（1）公务用车购置费"),
    ("vehicle_operation", "（2）公务用车运行费"),
    ("reception", "3.公务接待费"),
)
_PARTS = {
    "three_public_total": ("abroad", "vehicle_purchase", "vehicle_operation", "reception"),
    "vehicles": ("vehicle_purchase", "vehicle_operation"),
}
_HEADINGS = {
    "three_public_total": ("合计",),
    "abroad": ("因公出国（境）费",),
    "vehicles": ("公务用车购置及运行维护费", "小计"),
    "vehicle_purchase": ("公务用车购置及运行维护费", "公务用车购置费"),
    "vehicle_operation": ("公务用车购置及运行维护费", "公务用车运行维护费"),
    "reception": ("公务接待费",),
}


def item(book_name: str, code: str) -> Decimal:
    """An item of the “三公” expenditure; sums are made from their parts."""
    amounts = {row["item"]: Decimal(row[book_name]) for row in read_rows("bureau_three_public.csv")}
    return sum((amounts[part] for part in _PARTS.get(code, (code,))), Decimal(0))


def budget(book: Book) -> Table:
    """三公经费支出表, always in 万元, items as rows."""
    book = replace(book, figures=Figures(zero="0.00"))
    now, before = book.name, f"budget_{book.year - 1}"
    columns: list[tuple[Column, Callable[[str], Decimal]]] = [
        (amount("上年预算数", reference_year=book.year - 1), lambda code: item(before, code)),
        (amount("本年预算数"), lambda code: item(now, code)),
        (amount("增减额", comparison="change"), lambda code: item(now, code) - item(before, code)),
    ]
    rows = [
        line(label, *book.figures.texts(*(figure(code) for _, figure in columns)), code=code) for code, label in _ITEMS
    ]
    panel = Panel((key("项目"), *(column for column, _ in columns)), tuple(rows))
    return book.table(("YS07", 7, "general_public"), "一般公共预算“三公”经费支出表", (panel,))


def final_accounts(book: Book) -> Table:
    """三公经费支出决算表: six items, budget and outturn of each, on one row."""
    columns, texts = [], []
    for stage, label in (("budget", "预算数"), ("outturn", "决算数")):
        for code, heading in _HEADINGS.items():
            columns.append(amount(label, *heading, line_code=code, stage=stage))
            texts.append(book.figures.text(item(f"{stage}_{book.year}", code)))
    panel = Panel(tuple(columns), (Row(tuple(texts), Meaning()),))
    return book.table(("JS07", 7, "fiscal_appropriation"), "财政拨款“三公”经费支出决算表", (panel,))
