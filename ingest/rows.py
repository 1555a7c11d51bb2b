"""Data rows → what keys them: codes, label, line, unit, project."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise, takewhile

from ingest.codes import classification_of, code_and_name
from ingest.column import Column
from ingest.definitions import Form, headings
from ingest.headings import Grid
from ingest.row import TOTALS, Body, Row
from ingest.row_headings import read_row_headings
from ingest.row_meaning import find_lines, name_projects, read_codes, resolve_names
from ingest.row_outline import carry_keys_down
from ingest.row_units import read_units
from ingest.wording import is_number, plain

# What a row is called: the first of these that it prints.
_LABEL_KEYS = (
    ("label", "name"),
    ("procurement_name",),
    ("project_name",),
    ("function_name", "economic_name", "government_economic_name"),
    ("unit_name", "category"),
)
_UNIT_CODE = re.compile(r"[0-9A-Za-z]{3,12}")
_PROCUREMENT = re.compile(r"^[\[(]?([ABC]\d{0,10})[\])]?")


def read_rows(grid: Grid, columns: Sequence[Column], form: Form, first_row: int) -> list[Row]:
    """Return the rows of all panels that print anything, panel by panel within a row."""
    panels = [
        _read_panel(grid, [c for c in columns if c.panel == panel], form, first_row) for panel in _panels(columns)
    ]
    found = sorted((row for rows in panels for row in rows), key=lambda row: (row.number, row.panel))
    _carry_feet_over(Body(grid, first_row), columns, found)
    return found


def _carry_feet_over(body: Body, columns: Sequence[Column], rows: Sequence[Row]) -> None:
    """Give a figure without a label the foot (公用经费合计) of the lane before it that prints none of its own."""
    for foot, row in pairwise(rows):
        is_foot = foot.number == row.number and foot.line is not None and foot.line.side == "foot"
        if is_foot and not (row.label or row.codes or _has_figures(body, columns, foot)):
            row.label, row.line = foot.label, foot.line


def _has_figures(body: Body, columns: Sequence[Column], row: Row) -> bool:
    own = (column for column in columns if column.panel == row.panel and column.kind == "amount")
    return any(plain(body.text(row.number, column)) for column in own)


def _panels(columns: Sequence[Column]) -> list[int]:
    return sorted({column.panel for column in columns})


def _read_panel(grid: Grid, columns: Sequence[Column], form: Form, first_row: int) -> list[Row]:
    body = Body(grid, first_row)
    keys = [column for column in columns if column.kind == "key"]
    rows = [
        _read_keys(body, number, keys, columns)
        for number in range(first_row, grid.rows)
        if _prints(grid, number, columns) and not body.repeats_heading(number, columns)
    ]
    read_codes(body, rows, keys)
    find_lines(rows, keys, form)
    resolve_names(body, rows, keys, form)
    if form.side == "purchase":
        carry_keys_down(body, rows, keys)
    read_units(rows, keys, form)
    read_row_headings(rows, columns, form)
    if form.keys[0] == "project_name":
        name_projects(rows)
    return rows


def _prints(grid: Grid, number: int, columns: Sequence[Column]) -> bool:
    """Whether anything of this panel begins in the row."""
    return any(
        plain(cell.text)
        for column in columns
        if (cell := grid.at(number, column.number)) is not None and cell.row == number
    )


def _read_keys(body: Body, number: int, keys: Sequence[Column], columns: Sequence[Column]) -> Row:
    row = Row(number, keys[0].panel if keys else 1)
    printed = [(column, text) for column in keys if plain(text := body.text(number, column))]
    words = [(c, t) for c, t in printed if not is_number(t) or (c.key or "").endswith(("code", "fiscal_year"))]
    for column, text in words:
        _set_key(row, column, text)
    # What begins in the row names it before what is merged down into it.
    words.sort(key=lambda word: not body.begins(number, word[0]))
    named = [(column, text) for kinds in _LABEL_KEYS for column, text in words if column.key in kinds]
    texts = [_printed_name(_narrowest(named))] if named else [text for column, text in words if _names(column, text)]
    texts = texts or _totals_before_figures(body, number, columns)
    row.label = _one_line(texts[0]) if texts else None
    return row


def _narrowest(named: Sequence[tuple[Column, str]]) -> str:
    """Return the name that comes first; of levels beneath one heading (目录 / 一级, 二级), the last that is filled."""
    first, _ = named[0]
    return [
        text
        for column, text in named
        if column is first or (column.key == first.key and first.path[:-1] and column.path[:-1] == first.path[:-1])
    ][-1]


def _names(column: Column, text: str) -> bool:
    """Whether a text names its row though no name does: a total, and words where a code stands."""
    return plain(text) in TOTALS or (column.holds_code and _says_words(text))


def _says_words(text: str) -> bool:
    """Whether words stand where a code does: a total that is not merged over code and name."""
    return classification_of(text) is None and any(character >= "\u4e00" for character in text)


def _totals_before_figures(body: Body, number: int, columns: Sequence[Column]) -> list[str]:
    """Return the totals that stand left of a row's figures, in columns of remarks and kinds too."""
    leading = takewhile(lambda column: column.kind != "amount", columns)
    return [text for column in leading if plain(text := body.text(number, column)) in TOTALS]


def _one_line(text: str) -> str:
    return text.replace("\n", "").strip()


def _printed_name(text: str) -> str:
    return (code_and_name(text)[1] if classification_of(text) else None) or text


def _set_key(row: Row, column: Column, text: str) -> None:
    if column.key == "unit_name" and plain(text) not in TOTALS:
        row.unit_label = row.unit_label or _one_line(text)
    elif column.key == "project_name" and plain(text) not in TOTALS:
        row.project_label = row.project_label or _one_line(text)
    elif column.key in ("procurement_code", "procurement_name") and (found := _PROCUREMENT.match(plain(text))):
        row.procurement_code = row.procurement_code or found.group(1)
    elif column.key == "unit_code" and _UNIT_CODE.fullmatch(plain(text)):
        row.unit_code = row.unit_code or _one_line(text)
    elif column.key == "fiscal_year":
        row.year = int(found.group()) if (found := re.search(r"20\d\d", text)) else row.year
        row.comparison = "change" if any(word in plain(text) for word in headings().changes) else row.comparison
