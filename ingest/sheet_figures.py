"""A number on a sheet → what it means: by the words left of it and above it, money or a count."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ingest.cells import RawRow, value
from ingest.columns import read_columns
from ingest.definitions import headings
from ingest.headings import Grid
from ingest.interpretation import ReadTable
from ingest.performance_words import measure_of
from ingest.records import GridCell
from ingest.row import Row
from ingest.wording import is_percent, label, plain

_BRACKET = re.compile(r"\(.*?\)$|:$")
_WORDS = re.compile(r"[\u4e00-\u9fff]{2}")


def read_figure(table: ReadTable, cell: GridCell, row: Row, above: str, unit: str | None) -> RawRow | None:
    """Return the meaning of a number under the heading `above`; its row is named by the words left of it.

    `unit` is what the labels of the sheet state; what stands above the table wins. A number without words is none.
    """
    labels = list(_words_left(table.grid, cell))
    above = above or ("" if labels else _words_above(table.grid, cell))
    if not above and not labels:
        return None
    left = labels[0] if labels else ""
    measure = measure_of(above)
    path = (above, plain(left)) if above else (plain(left),)
    column = read_columns([path], [[cell.text]])[0]
    is_money = measure is None and _is_money(above, [plain(label) for label in labels]) and not is_percent(cell.text)
    column = replace(
        column,
        number=cell.column,
        kind="amount" if is_money else "quantity",
        measure=_use(path) if is_money else measure or column.measure,
        item=None,
        unit_text=column.unit_text if is_money or not column.unit_text else "个",
    )
    if is_money and column.unit_text is None and table.caption.unit_source != "table":
        column = replace(column, unit_text=unit)
    return value(table, replace(row, label=left.replace("\n", "").strip() or None), column, cell)


def _use(path: Sequence[str]) -> str:
    """Return what money is for, where a label says just that; in the name of a project such words say nothing."""
    words = headings()
    said = [_BRACKET.sub("", label(level)) for level in reversed(path)]
    for measure in words.measures:
        terms = {f"{term}{ending}" for term in measure.words for ending in ("", *words.totals, *words.figures)}
        if not terms.isdisjoint(said):
            return str(measure.value)
    return "total"


def _words_left(grid: Grid, cell: GridCell) -> Iterator[str]:
    """Yield the words left of a cell in its row, the nearest first."""
    for column in range(cell.column - 1, -1, -1):
        other = grid.at(cell.row, column)
        if other is not None and _WORDS.search(plain(other.text)):
            yield other.text


def _words_above(grid: Grid, cell: GridCell) -> str:
    """Return the words right above a number, unless they number the rows."""
    above = grid.at(cell.row - 1, cell.column)
    text = plain(above.text) if above is not None else ""
    numbers = any(key.kind == "line_no" and key.fit(text) for key in headings().keys)
    return text if _WORDS.search(text) and not numbers else ""


def _is_money(above: str, labels: Sequence[str]) -> bool:
    """Whether the words around a number speak of money: its heading, the label beside it, or what that is part of."""
    words, left = headings(), labels[0] if labels else ""
    nearest = above if _names(above, words.money) or _names(above, words.not_money) else left
    if _names(nearest, words.money) and not _names(nearest, words.not_money):
        return True
    if _names(left, words.not_money):
        return _ends(left, words.money)
    if _names(above, words.not_money):
        return False
    return _names(left, words.money) or any(_ends(label, words.money) for label in labels)


def _names(text: str, words: tuple[str, ...]) -> bool:
    return any(word in text for word in words)


def _ends(text: str, words: tuple[str, ...]) -> bool:
    return _BRACKET.sub("", text).endswith(words)
