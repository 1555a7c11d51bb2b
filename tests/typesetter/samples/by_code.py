"""The bureau's tables that go by code: functional in most, economic in those of the basic expenditure."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import NamedTuple

from tests.typesetter.codes import Entry, Keys, coded_panel
from tests.typesetter.columns import amount
from tests.typesetter.samples import ledger
from tests.typesetter.samples.bureau import Book
from tests.typesetter.samples.ledger import BASIC, FUND, GENERAL, PERSONNEL, PROJECT, PUBLIC, STATE_CAPITAL, Chosen
from tests.typesetter.tables import Column, Table


class Part(NamedTuple):
    """A column, and what stands in it beside a code ("" is the row 合计)."""

    column: Column
    text: Callable[[str], str]


def table_by_code(book: Book, form: tuple[str, int, str], title: str, parts: Sequence[Part], chosen: Chosen) -> Table:
    """A table of every code that holds some of the chosen money; without any it is printed empty, with a note."""
    economic = form[0].endswith("06")
    field = "economic_code" if economic else "function_code"
    found = list(ledger.codes(book.name, field, chosen))
    entries = [Entry(code, ledger.names()[code], tuple(part.text(code) for part in parts)) for code in found]
    keys = Keys(
        book.codes, field, levels=("类", "款") if economic else ("类", "款", "项"), total="first" if found else "none"
    )
    panel = coded_panel(keys, [part.column for part in parts], entries, tuple(part.text("") for part in parts))
    table = book.table(form, title, (panel,))
    if found:
        return table
    return replace(table, note=f"注：本部门{book.year}年没有此项支出，本表为空。", blank_rows=2)


def sums(book: Book, column: Column, chosen: Chosen) -> Part:
    """A column that sums the chosen money."""
    return Part(column, lambda code: book.figures.text(ledger.spent(book.name, code, chosen)))


def nothing(book: Book, *heading: str, measure: str) -> Part:
    """A column in which the bureau has nothing."""
    return Part(amount(*heading, measure=measure), lambda _code: book.figures.zero)


def expenditures(book: Book, form: tuple[str, int, str], title: str) -> Table:
    """支出总表, 支出决算表."""
    parts = [
        sums(book, amount("合计" if book.stage == "budget" else "本年支出合计"), Chosen()),
        sums(book, amount("基本支出", measure="basic"), Chosen(BASIC)),
        sums(book, amount("项目支出", measure="project"), Chosen(PROJECT)),
        nothing(book, "上缴上级支出", measure="remitted"),
        nothing(book, "经营支出", measure="operating"),
        nothing(book, "对附属单位补助支出", measure="subsidy"),
    ]
    return table_by_code(book, form, title, parts, Chosen())


def general_public(book: Book, form: tuple[str, int, str], title: str) -> Table:
    """一般公共预算支出表, with last year's budget beside it from the second year on."""
    own = (f"{book.year}年预算数",) if book.with_last_year else ()
    parts = [
        sums(book, amount(*own, "合计"), Chosen(funds=GENERAL)),
        *_basic(book, own),
        sums(book, amount(*own, "项目支出", measure="project"), Chosen(PROJECT, GENERAL)),
    ]
    if book.with_last_year:
        last = f"budget_{book.year - 1}"
        before = amount(f"{book.year - 1}年预算数", reference_year=book.year - 1)
        parts.insert(0, Part(before, lambda code: book.figures.text(ledger.spent(last, code, Chosen(funds=GENERAL)))))
        parts.append(Part(amount("增减额", comparison="change"), lambda code: book.figures.text(_change(book, code))))
    return table_by_code(book, form, title, parts, Chosen(funds=GENERAL))


def _basic(book: Book, own: tuple[str, ...]) -> list[Part]:
    if book.with_last_year or book.stage == "outturn":
        return [sums(book, amount(*own, "基本支出", measure="basic"), Chosen(BASIC, GENERAL))]
    return [
        sums(book, amount("基本支出", "小计", measure="basic"), Chosen(BASIC, GENERAL)),
        sums(book, amount("基本支出", "人员经费", measure="basic_personnel"), Chosen(PERSONNEL, GENERAL)),
        sums(book, amount("基本支出", "公用经费", measure="basic_public"), Chosen(PUBLIC, GENERAL)),
    ]


def _change(book: Book, code: str) -> Decimal:
    general = Chosen(funds=GENERAL)
    return ledger.spent(book.name, code, general) - ledger.spent(f"budget_{book.year - 1}", code, general)


def basic_by_economic(book: Book) -> Table:
    """一般公共预算基本支出表."""
    parts = [
        sums(book, amount("本年一般公共预算基本支出", "合计", measure="basic"), Chosen(BASIC, GENERAL)),
        sums(
            book, amount("本年一般公共预算基本支出", "人员经费", measure="basic_personnel"), Chosen(PERSONNEL, GENERAL)
        ),
        sums(book, amount("本年一般公共预算基本支出", "公用经费", measure="basic_public"), Chosen(PUBLIC, GENERAL)),
    ]
    form = ("YS06", 6, "general_public")
    return table_by_code(book, form, "一般公共预算基本支出表", parts, Chosen(BASIC, GENERAL))


def government_fund(book: Book) -> Table:
    """政府性基金预算支出表."""
    return _of_fund(book, ("YS08", 8, "government_fund"), "政府性基金预算支出表", FUND)


def state_capital(book: Book) -> Table:
    """国有资本经营预算支出表: the bureau has none."""
    return _of_fund(book, ("YS09", 9, "state_capital"), "国有资本经营预算支出表", STATE_CAPITAL)


def _of_fund(book: Book, form: tuple[str, int, str], title: str, fund: frozenset[str]) -> Table:
    parts = [
        sums(book, amount("合计"), Chosen(funds=fund)),
        sums(book, amount("基本支出", measure="basic"), Chosen(BASIC, fund)),
        sums(book, amount("项目支出", measure="project"), Chosen(PROJECT, fund)),
    ]
    return table_by_code(book, form, title, parts, Chosen(funds=fund))
