"""Tables whose figures balance: totals are the sums of their parts, parents of their items, 合计 of all."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from tests.typesetter.codes import Entry, Keys, coded_panel
from tests.typesetter.samples.ledger import names
from tests.typesetter.tables import Column, Panel

Figures = tuple[Decimal, ...]
FUNCTIONS = ("2010301", "2010302", "2080505", "2210201")
ECONOMICS = ("30101", "30102", "30201", "30211", "30302")


class Figure(NamedTuple):
    """A column of figures; `parts` are the places of the columns that add up to it."""

    column: Column
    parts: tuple[int, ...] = ()


def figures(columns: Sequence[Figure], seed: int) -> Figures:
    """Figures of one row: invented leaves, and the sums of their parts."""

    def value(place: int) -> Decimal:
        parts = columns[place].parts
        invented = Decimal((seed * 7919 + place * 104_729) % 99_991) / 100
        return sum(map(value, parts), Decimal(0)) if parts else invented

    return tuple(value(place) for place in range(len(columns)))


def add(rows: Iterable[Figures]) -> Figures:
    """The sums of rows, column by column."""
    return tuple(sum(column, Decimal(0)) for column in zip(*rows, strict=True))


def printed(row: Figures) -> tuple[str, ...]:
    """The figures as disclosures print them."""
    return tuple(f"{figure:,.2f}" for figure in row)


def leaves(columns: Sequence[Figure], codes: Sequence[str]) -> dict[str, Figures]:
    """Figures of each item."""
    return {code: figures(columns, seed) for seed, code in enumerate(codes, start=1)}


def by_codes(columns: Sequence[Figure], codes: Sequence[str] = FUNCTIONS, keys: Keys | None = None) -> Panel:
    """A panel of items with their parents and 合计."""
    items = leaves(columns, codes)
    entries, total = entries_of(items)
    return coded_panel(keys or Keys(), [figure.column for figure in columns], entries, total)


def entries_of(items: Mapping[str, Figures]) -> tuple[list[Entry], tuple[str, ...]]:
    """The rows of items and their parents, and of 合计."""
    parents = sorted({code[:length] for code in items for length in range(3, len(code) + 1, 2)})
    sums = {parent: add(row for code, row in items.items() if code.startswith(parent)) for parent in parents}
    return [Entry(code, names()[code], printed(row)) for code, row in sums.items()], printed(add(items.values()))
