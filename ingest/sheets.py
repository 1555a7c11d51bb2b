"""A sheet (绩效目标表) → labelled cells: each figure told by the words left of it and above it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from ingest.cells import RawRow, place, value
from ingest.columns import read_columns
from ingest.definitions import headings
from ingest.headings import Grid
from ingest.interpretation import ReadTable
from ingest.records import GridCell
from ingest.row import Row
from ingest.wording import is_number, is_percent, plain

_LONGEST_HEADING = 20
_UNIT = re.compile(r"[(](亿元|万元|千元|元)[)]|单位:(亿元|万元|千元|元)")
_WORDS = re.compile(r"[\u4e00-\u9fff]{2}")


def label_sheet(table: ReadTable) -> Iterator[RawRow]:
    """Yield raw cells in reading order: figures as values, everything else as it stands."""
    # A sheet that goes on over a page keeps the headings of its columns.
    above = {column.number: column.path[-1] for column in table.columns if column.path and _is_heading(column.path[-1])}
    for row in range(table.header.first_row, table.grid.rows):
        for cell in table.grid.starting(row):
            if is_number(cell.text) or is_percent(cell.text):
                yield place(table, cell) | _figure(table, cell, above.get(cell.column, ""))
                continue
            yield place(table, cell) | {"role": "other", "panel_no": 1}
            if _is_heading(plain(cell.text)):
                above |= dict.fromkeys(range(cell.column, cell.column + cell.column_span), plain(cell.text))


def _is_heading(text: str) -> bool:
    """Whether a text heads a column: it ends like one, so that «控制在预算之内» is none."""
    words = headings()
    bare = re.sub(r"\(.*?\)$", "", text).removesuffix(":")
    return len(bare) < _LONGEST_HEADING and bare.endswith(
        (*words.money, *words.not_money, *words.totals, *words.figures)
    )


def _figure(table: ReadTable, cell: GridCell, above: str) -> RawRow:
    left = _left(table.grid, cell)
    path = (above, plain(left)) if above else (plain(left),)
    column = read_columns([path], [[cell.text]])[0]
    is_money = _is_money(above, plain(left)) and not is_percent(cell.text)
    column = replace(
        column,
        number=cell.column,
        kind="amount" if is_money else "quantity",
        measure=(column.measure or "total") if is_money else column.measure,
        item=None,
        unit_text=column.unit_text if is_money or not column.unit_text else "个",
    )
    if column.unit_text is None and table.caption.unit_source != "table":
        column = replace(column, unit_text=_unit(table.grid, table))
    return value(table, Row(cell.row, 1, label=left.replace("\n", "").strip() or None), column, cell)


def _unit(grid: Grid, table: ReadTable) -> str | None:
    """Return the unit that a label of the sheet states: 资金总额（万元）."""
    for row in range(grid.first_row, grid.rows):
        for cell in grid.starting(row):
            if found := _UNIT.search(plain(cell.text)):
                return found.group(1) or found.group(2)
    return table.caption.unit_text


def _left(grid: Grid, cell: GridCell) -> str:
    """Return the nearest words left of a cell in its row."""
    for column in range(cell.column - 1, -1, -1):
        other = grid.at(cell.row, column)
        if other is not None and _WORDS.search(plain(other.text)):
            return other.text
    return ""


def _is_money(above: str, left: str) -> bool:
    words = headings()
    nearest = above if _names(above, words.money) or _names(above, words.not_money) else left
    return (_names(nearest, words.money) and not _names(nearest, words.not_money)) or (
        _names(left, words.money) and not _names(left + above, words.not_money)
    )


def _names(text: str, words: tuple[str, ...]) -> bool:
    return any(word in text for word in words)
