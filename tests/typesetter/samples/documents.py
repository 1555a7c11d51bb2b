"""The bureau's documents: which tables, in which layout, and the words around them."""

from __future__ import annotations

from dataclasses import replace

from tests.typesetter.codes import Codes
from tests.typesetter.layout import LANDSCAPE, WIDE, ColumnNumbers, Layout, Rules
from tests.typesetter.printing import Printed, print_document
from tests.typesetter.samples import accounts, accounts_by_code, balances, by_code, by_unit, narrative, three_public
from tests.typesetter.samples.bureau import Book
from tests.typesetter.samples.figures import Figures
from tests.typesetter.tables import Item, PageBreak, Table

_TEN_THOUSAND, _YUAN = Figures(), Figures("元", "0.00")
_PLAIN = Layout(font_size=8, page_number="— {} —")
_WIDE = Layout(page=LANDSCAPE, repeat_header=True, bold_twice=True, page_number="- {} -")
_TURNED = Layout(page=WIDE, rotate=90, page_header="示例市示例区示例局", page_number="{}")
_NUMBERED = Layout(column_numbers=ColumnNumbers.NUMBERS, line_numbers=True, latin_drop=1.5, page_number="— {} —")
_FILLED = Layout(page=LANDSCAPE, rules=Rules.FILLED, repeat_header=True, repeat_title=True)

BOOKS = (
    Book("budget", 2022, _PLAIN, Codes.ONE_CELL, _TEN_THOUSAND, "表{}"),
    Book("budget", 2023, _WIDE, Codes.SPLIT, _TEN_THOUSAND, "公开{:02}表", with_last_year=True),
    Book("budget", 2024, _TURNED, Codes.OWN_ROW, _YUAN, "附表1-{}"),
    Book("outturn", 2022, _NUMBERED, Codes.ONE_CELL, _TEN_THOUSAND, "公开{:02}表"),
    Book("outturn", 2023, _FILLED, Codes.SPLIT, Figures(zero="0.00"), ""),
)
# The one planted contradiction: table, code, column of the row, and what is printed there instead of 127.65.
MISPRINT = ("outturn_2023", "JS05", "2010302", -1, "172.65")


def document(book: Book) -> Printed:
    """One disclosure of the bureau."""
    tables = [_misprinted(book, table) for table in (_budget(book) if book.stage == "budget" else _accounts(book))]
    pages: list[Item] = [*narrative.front(book, tables)]
    for table in tables:
        pages += [table, PageBreak()]
    return print_document([*pages, *narrative.back(book)], book.layout)


def _budget(book: Book) -> list[Table]:
    return [
        balances.balance(book),
        by_unit.revenues(book),
        by_code.expenditures(book, ("YS03", 3, "all"), "部门支出总表"),
        balances.fiscal_balance(book),
        by_code.general_public(book, ("YS05", 5, "general_public"), "一般公共预算支出表"),
        by_code.basic_by_economic(book),
        three_public.budget(book),
        by_code.government_fund(book),
        by_code.state_capital(book),
        by_unit.projects(book),
    ]


def _accounts(book: Book) -> list[Table]:
    return [
        accounts.balance(book),
        accounts_by_code.revenues(book),
        by_code.expenditures(book, ("JS03", 3, "all"), "支出决算表"),
        accounts.fiscal_balance(book),
        by_code.general_public(book, ("JS05", 5, "general_public"), "一般公共预算财政拨款支出决算表"),
        accounts_by_code.basic_by_economic(book),
        three_public.final_accounts(book),
        accounts_by_code.government_fund(book),
        accounts_by_code.state_capital(book),
    ]


def _misprinted(book: Book, table: Table) -> Table:
    name, form, code, column, text = MISPRINT
    if (book.name, table.form_code) != (name, form):
        return table
    panel, rows = table.panels[0], []
    for row in table.panels[0].rows:
        wrong = row.meaning is not None and row.meaning.function_code == code
        rows.append(replace(row, texts=(*row.texts[:column], text)) if wrong else row)
    return replace(table, panels=(replace(panel, rows=tuple(rows)),))
