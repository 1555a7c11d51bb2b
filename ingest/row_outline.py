"""Rows of an outline, where each prints only what is new: the keys further left go on from the rows above."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from ingest.column import Column
from ingest.row import Body, Row
from ingest.row_meaning import NAME_KINDS
from ingest.wording import is_number, plain


def carry_keys_down(body: Body, rows: Sequence[Row], keys: Sequence[Column]) -> None:
    """Give each row the project and the classes that stand above it in columns left of all that it prints."""
    above: dict[int, _Key] = {}
    for row in rows:
        begins = _leftmost(body, row, keys)
        above = {number: key for number, key in above.items() if number < begins}
        for key in above.values():
            _carry(row, key, prints_item=any(_prints(body, row, column, "procurement_name") for column in keys))
        above |= {column.number: _Key(column, row) for column in keys if column.number >= begins}


class _Key(NamedTuple):
    column: Column
    row: Row


def _carry(row: Row, key: _Key, *, prints_item: bool) -> None:
    if key.column.key == "project_name" and key.row.project_label and not row.project_label:
        row.project_label = key.row.project_label
        row.label = row.label if prints_item else row.project_label
    scheme = NAME_KINDS.get(key.column.key or "")
    if scheme and scheme in key.row.codes and scheme not in row.codes:
        row.codes[scheme] = key.row.codes[scheme]
        row.code_status = row.code_status or key.row.code_status


def _prints(body: Body, row: Row, column: Column, key: str) -> bool:
    return column.key == key and bool(plain(body.text(row.number, column)))


def _leftmost(body: Body, row: Row, keys: Sequence[Column]) -> int:
    filled = [c.number for c in keys if (text := plain(body.text(row.number, c))) and not is_number(text)]
    return min(filled, default=0)
