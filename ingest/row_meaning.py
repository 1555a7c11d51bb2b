"""Rows → their codes, lines, units and projects: what the keys of a panel say from top to bottom."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.codes import CLASSIFICATIONS, CodeReader, classification_of, code_and_name
from ingest.column import Column
from ingest.definitions import Form
from ingest.labels import find_line, read_lines
from ingest.names import NameReader, codes_named
from ingest.row import Body, Row
from ingest.wording import plain

_CLASS_LENGTH = 3
_UNIT_CODE = re.compile(r"\d{3}|\d{6,12}")
NAME_KINDS = {
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
        if not row.codes and not row.unit_code:
            row.unit_code = _unit_code([body.own_text(row.number, column) for column in keys if column.holds_code])
        for column in keys:
            _read_named_code(row, body.text(row.number, column) if column.holds_label or column.holds_code else "")
        if row.codes:
            row.code_status = "printed"


def _read_named_code(row: Row, text: str) -> None:
    """Read a code printed with its name; an item beside its class (301-… | 30101-…) is what the row is about."""
    code, name = code_and_name(text)
    scheme = classification_of(text)
    if code is None or name is None or scheme is None:
        return
    above = row.codes.get(scheme)
    if above is None or (code != above and code.startswith(above)):
        row.codes[scheme] = code
        row.label = name if above else row.label


def _unit_code(texts: Sequence[str]) -> str | None:
    """Return the code of a unit that stands where codes of a classification do."""
    return next((plain(text) for text in texts if _UNIT_CODE.fullmatch(plain(text))), None)


def name_projects(rows: Sequence[Row]) -> None:
    """In a table of projects, what is neither a line nor classified is one; so is what repeats the code above it."""
    above: Row | None = None
    for row in rows:
        repeats = above is not None and row.codes and row.codes == above.codes and row.label != above.label
        if row.label and not row.project_label and (repeats or not (row.line or row.codes)):
            row.project_label = row.label
        elif not repeats:
            above = row


def find_lines(rows: Sequence[Row], keys: Sequence[Column], form: Form) -> None:
    """Give rows without a code the line that their label names."""
    printed = next((column.side for column in keys if column.side), None)
    purchases = "purchase" if any(column.key == "procurement_name" for column in keys) else None
    side = printed if form.is_balance else form.side or purchases or printed
    labels = [row.label or "" if not row.codes else "" for row in rows]
    found = (
        read_lines(labels, side) if form.is_balance else [find_line(text, side) if text else None for text in labels]
    )
    for row, line in zip(rows, found, strict=True):
        row.line = line
        if line is not None and row.project_label == row.label:
            row.project_label = None


def resolve_names(body: Body, rows: Sequence[Row], keys: Sequence[Column], form: Form) -> None:
    """Give rows that print a classification's name alone the code that it has beneath the rows above."""
    coded = {column.key for column in keys} & CLASSIFICATIONS.keys()
    named = {NAME_KINDS[column.key]: column for column in keys if column.key and column.key in NAME_KINDS}
    if named:
        for scheme in sorted(named.keys() - coded):
            _resolve_column(rows, scheme, [body.text(row.number, named[scheme]) for row in rows])
    elif _prints_names(keys, form):
        labels = [row.label or "" for row in rows]
        for scheme in sorted(CLASSIFICATIONS, key=lambda scheme: -len(_classes(rows, scheme))):
            if scheme == "function_code" or _classes(rows, scheme):
                _resolve_column(rows, scheme, labels)


def _prints_names(keys: Sequence[Column], form: Form) -> bool:
    """Whether the labels of a panel may be names of a classification."""
    if any(column.holds_code for column in keys) or any(column.side == "revenue" for column in keys):
        return False
    return any(column.holds_label for column in keys) and (form.is_balance or form.keys[0] in CLASSIFICATIONS)


def _classes(rows: Sequence[Row], scheme: str) -> set[str]:
    """Return the classes (类) of a classification that labels name."""
    named = (codes_named(scheme, row.label) for row in rows if row.label and row.line is None)
    return {code for codes in named for code in codes if len(code) == _CLASS_LENGTH}


def _resolve_column(rows: Sequence[Row], scheme: str, names: Sequence[str]) -> None:
    reader = NameReader(scheme)
    for row, name in zip(rows, names, strict=True):
        if row.codes.get(scheme):
            reader.see(row.codes[scheme])
        elif plain(name) and row.line is None and not (row.codes and row.code_status == "resolved"):
            _resolve(row, reader, scheme, name)


def _resolve(row: Row, reader: NameReader, scheme: str, name: str) -> None:
    code, status = reader.read(name)
    if code:
        row.codes[scheme] = code
    row.code_status = "resolved" if code and row.code_status != "printed" else row.code_status or status
    row.unresolved = row.code_status is None
