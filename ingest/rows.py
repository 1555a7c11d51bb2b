"""Data rows → what keys them: codes, label, line, unit, project."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from ingest.codes import CLASSIFICATIONS, CodeReader, classification_of, code_and_name
from ingest.columns import Column
from ingest.definitions import Form, Line
from ingest.headings import Grid
from ingest.labels import find_line, read_lines
from ingest.names import NameReader
from ingest.wording import is_number, label, plain

_TOTAL = frozenset({"合计", "总计", "小计", "共计"})
_NAME_KINDS = {
    "function_name": "function_code",
    "economic_name": "economic_code",
    "government_economic_name": "government_economic_code",
}
# What a row is called: the first of these that it prints.
_LABEL_KEYS = (
    ("label", "name"),
    ("procurement_name",),
    ("project_name",),
    ("function_name", "economic_name", "government_economic_name"),
    ("unit_name", "category"),
)
_PROCUREMENT = re.compile(r"^[\[(]?([ABC]\d{0,10})[\])]?")


@dataclass(slots=True)
class Row:
    """One row of one panel: its keys."""

    number: int
    panel: int
    label: str | None = None
    unit_label: str | None = None
    project_label: str | None = None
    procurement_code: str | None = None
    year: int | None = None
    line: Line | None = None
    codes: dict[str, str] = field(default_factory=dict)
    code_status: str | None = None
    unresolved: bool = False


def read_rows(grid: Grid, columns: Sequence[Column], form: Form, first_row: int) -> list[Row]:
    """Return the rows of all panels that print anything, panel by panel within a row."""
    panels = [_read_panel(grid, [c for c in columns if c.panel == panel], form, first_row) for panel in _panels(columns)]
    return sorted((row for rows in panels for row in rows), key=lambda row: (row.number, row.panel))


def _panels(columns: Sequence[Column]) -> list[int]:
    return sorted({column.panel for column in columns})


def _read_panel(grid: Grid, columns: Sequence[Column], form: Form, first_row: int) -> list[Row]:
    body = Body(grid, first_row)
    keys = [column for column in columns if column.kind == "key"]
    rows = [
        _read_keys(body, number, keys)
        for number in range(first_row, grid.rows)
        if _prints(grid, number, columns) and not _repeats_heading(body, number, columns)
    ]
    _read_codes(body, rows, keys)
    _carry_units(rows, keys)
    _read_lines(rows, keys, form)
    _resolve_names(body, rows, keys, form)
    if form.keys[0] == "project_name":
        _name_projects(rows)
    return rows


class Body:
    """The rows of a grid beneath its header; a heading merged down into them says nothing there."""

    def __init__(self, grid: Grid, first_row: int) -> None:
        """Take the grid from `first_row` on."""
        self.grid, self.first_row = grid, first_row

    def text(self, row: int, column: Column) -> str:
        """Return the text of the cell that covers a position."""
        cell = self.grid.at(row, column.number)
        return cell.text if cell is not None and cell.row >= self.first_row else ""

    def begins(self, row: int, column: Column) -> bool:
        """Whether the cell that covers a position begins in the row."""
        cell = self.grid.at(row, column.number)
        return cell is not None and cell.row == row

    def own_text(self, row: int, column: Column) -> str:
        """Return the text of a cell that begins in the column; a code merged over 类 款 项 is printed once."""
        cell = self.grid.at(row, column.number)
        return self.text(row, column) if cell is not None and cell.column == column.number else ""


def _prints(grid: Grid, number: int, columns: Sequence[Column]) -> bool:
    """Whether anything of this panel begins in the row."""
    return any(
        plain(cell.text)
        for column in columns
        if (cell := grid.at(number, column.number)) is not None and cell.row == number
    )


def _repeats_heading(body: Body, number: int, columns: Sequence[Column]) -> bool:
    """Whether the row is the header printed again."""
    texts = [(plain(body.text(number, column)), column) for column in columns]
    filled = [(text, column) for text, column in texts if text]
    return len(filled) > 1 and all(text in column.path for text, column in filled)


def _read_keys(body: Body, number: int, keys: Sequence[Column]) -> Row:
    row = Row(number, keys[0].panel if keys else 1)
    printed = [(column, text) for column in keys if plain(text := body.text(number, column))]
    words = [(c, t) for c, t in printed if not is_number(t) or (c.key or "").endswith("code")]
    for column, text in words:
        _set_key(row, column, text)
    # What begins in the row names it before what is merged down into it.
    words.sort(key=lambda word: not body.begins(number, word[0]))
    named = [_printed_name(text) for kinds in _LABEL_KEYS for column, text in words if column.key in kinds]
    named += [text for _, text in words if plain(text) in _TOTAL]
    row.label = _one_line(named[0]) if named else None
    return row


def _one_line(text: str) -> str:
    return text.replace("\n", "").strip()


def _printed_name(text: str) -> str:
    return (code_and_name(text)[1] if classification_of(text) else None) or text


def _set_key(row: Row, column: Column, text: str) -> None:
    if column.key == "unit_name" and plain(text) not in _TOTAL:
        row.unit_label = row.unit_label or _one_line(text)
    elif column.key == "project_name" and plain(text) not in _TOTAL:
        row.project_label = row.project_label or _one_line(text)
    elif column.key in ("procurement_code", "procurement_name") and (found := _PROCUREMENT.match(plain(text))):
        row.procurement_code = row.procurement_code or found.group(1)
    elif column.key == "fiscal_year" and (found := re.search(r"20\d\d", text)):
        row.year = int(found.group())


def _read_codes(body: Body, rows: Sequence[Row], keys: Sequence[Column]) -> None:
    """Read code columns from top to bottom, and codes printed with their names anywhere in the keys."""
    groups = {kind: [column for column in keys if column.key == kind] for kind in CLASSIFICATIONS}
    readers = {kind: CodeReader() for kind, columns in groups.items() if columns}
    for row in rows:
        for kind, reader in readers.items():
            code = reader.read([body.own_text(row.number, column) for column in groups[kind]])
            if code and (actual := classification_of(code)):
                row.codes[actual] = code
        for column in keys:
            text = body.text(row.number, column)
            kind = classification_of(text) if code_and_name(text)[1] else None
            if kind and kind not in row.codes:
                row.codes[kind] = str(code_and_name(text)[0])
        if row.codes:
            row.code_status = "printed"


def _carry_units(rows: Sequence[Row], keys: Sequence[Column]) -> None:
    """A unit printed once names the rows beneath it, up to a total."""
    if not any(column.key == "unit_name" for column in keys) or not any(row.codes for row in rows):
        return
    unit: str | None = None
    for row in rows:
        if plain(row.label or "") in _TOTAL and not row.unit_label:
            unit = None
        unit = row.unit_label or unit
        row.unit_label = unit


def _name_projects(rows: Sequence[Row]) -> None:
    """In a table of projects, what is neither unit, total nor classified is a project."""
    for row in rows:
        if row.label and not (row.project_label or row.unit_label or row.line or row.codes):
            row.project_label = row.label


def _read_lines(rows: Sequence[Row], keys: Sequence[Column], form: Form) -> None:
    side = next((column.side for column in keys if column.side), None) if form.is_balance else form.side
    labels = [row.label or "" if not row.codes else "" for row in rows]
    found = read_lines(labels, side) if form.is_balance else [find_line(text, side) if text else None for text in labels]
    coded = any(row.codes for row in rows)
    for row, line in zip(rows, found, strict=True):
        row.line = line
        if line is None and coded and not row.codes and row.unit_label and label(row.label or "") == label(row.unit_label):
            row.line = find_line("合计", None)


def _resolve_names(body: Body, rows: Sequence[Row], keys: Sequence[Column], form: Form) -> None:
    """Give rows that print a classification's name alone the code that it has beneath the rows above."""
    coded = {column.key for column in keys} & CLASSIFICATIONS.keys()
    named = {_NAME_KINDS[column.key]: column for column in keys if column.key in _NAME_KINDS}
    label_scheme = _label_scheme(keys, form) if not named else None
    for scheme in (named.keys() | {label_scheme}) - coded - {None}:
        column = named.get(scheme)
        reader = NameReader(str(scheme))
        for row in rows:
            name = body.text(row.number, column) if column else row.label
            if row.codes.get(str(scheme)):
                reader.see(row.codes[str(scheme)])
            elif name and plain(name) and row.line is None:
                _resolve(row, reader, str(scheme), name)


def _resolve(row: Row, reader: NameReader, scheme: str, name: str) -> None:
    code, status = reader.read(name)
    if code:
        row.codes[scheme] = code
    row.code_status = row.code_status or status
    row.unresolved = status is None and not row.codes


def _label_scheme(keys: Sequence[Column], form: Form) -> str | None:
    """Return the classification whose names a form's labels are."""
    if not any(column.holds_label for column in keys) or any(column.side == "revenue" for column in keys):
        return None
    if form.is_balance:
        return "function_code"
    return next((key for key in form.keys if key in CLASSIFICATIONS), None)
