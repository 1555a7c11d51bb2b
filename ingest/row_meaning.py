"""Rows → their codes, lines, units and projects: what the keys of a panel say from top to bottom."""

from __future__ import annotations

from collections.abc import Sequence

from ingest.codes import CLASSIFICATIONS, CodeReader, classification_of, code_and_name
from ingest.column import Column
from ingest.definitions import Form
from ingest.labels import find_line, read_lines
from ingest.names import NameReader
from ingest.row import TOTALS, Body, Row
from ingest.wording import label, plain

_NAME_KINDS = {
    "function_name": "function_code",
    "economic_name": "economic_code",
    "government_economic_name": "government_economic_code",
}


def read_codes(body: Body, rows: Sequence[Row], keys: Sequence[Column]) -> None:
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
            printed = classification_of(text) if code_and_name(text)[1] else None
            if printed and printed not in row.codes:
                row.codes[printed] = str(code_and_name(text)[0])
        if row.codes:
            row.code_status = "printed"


def carry_units(rows: Sequence[Row], keys: Sequence[Column]) -> None:
    """A unit printed once names the rows beneath it, up to a total."""
    if not any(column.key == "unit_name" for column in keys) or not any(row.codes for row in rows):
        return
    unit: str | None = None
    for row in rows:
        if plain(row.label or "") in TOTALS and not row.unit_label:
            unit = None
        unit = row.unit_label or unit
        row.unit_label = unit


def name_projects(rows: Sequence[Row]) -> None:
    """In a table of projects, what is neither unit, total nor classified is a project."""
    for row in rows:
        if row.label and not (row.project_label or row.unit_label or row.line or row.codes):
            row.project_label = row.label


def find_lines(rows: Sequence[Row], keys: Sequence[Column], form: Form) -> None:
    """Give rows without a code the line that their label names."""
    side = next((column.side for column in keys if column.side), None) if form.is_balance else form.side
    labels = [row.label or "" if not row.codes else "" for row in rows]
    found = (
        read_lines(labels, side) if form.is_balance else [find_line(text, side) if text else None for text in labels]
    )
    coded = any(row.codes for row in rows)
    for row, line in zip(rows, found, strict=True):
        row.line = line
        names_unit = row.unit_label is not None and label(row.label or "") == label(row.unit_label)
        if line is None and coded and not row.codes and names_unit:
            row.line = find_line("合计", None)


def resolve_names(body: Body, rows: Sequence[Row], keys: Sequence[Column], form: Form) -> None:
    """Give rows that print a classification's name alone the code that it has beneath the rows above."""
    coded = {column.key for column in keys} & CLASSIFICATIONS.keys()
    named = {_NAME_KINDS[column.key]: column for column in keys if column.key and column.key in _NAME_KINDS}
    label_scheme = _label_scheme(keys, form) if not named else None
    for scheme in sorted({*named, *([label_scheme] if label_scheme else [])} - coded):
        column = named.get(scheme)
        reader = NameReader(scheme)
        for row in rows:
            name = body.text(row.number, column) if column else row.label or ""
            if row.codes.get(scheme):
                reader.see(row.codes[scheme])
            elif plain(name) and row.line is None:
                _resolve(row, reader, scheme, name)


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
