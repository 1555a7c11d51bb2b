"""Labels that say of a row what headings say of a column elsewhere: its stage and year, or that it counts."""

from __future__ import annotations

from collections.abc import Sequence

from ingest.column import Column
from ingest.columns import counted, read_columns
from ingest.definitions import Form
from ingest.row import Row
from ingest.wording import label, plain


def read_row_headings(rows: Sequence[Row], columns: Sequence[Column], form: Form) -> None:
    """Note what labels say as headings do: 预算数 above 决算数 where 三公 items are columns; counts between amounts."""
    items_are_columns = form.side == "items" and any(column.item for column in columns)
    for row in rows:
        if row.label and (items_are_columns or _counts(row, form)):
            said = read_columns([(plain(row.label),)], [[""]])[0]
            if said.kind == "quantity" or (said.kind == "amount" and said.measure and items_are_columns):
                row.heading = said


def _counts(row: Row, form: Form) -> bool:
    """Whether a label ends in a unit of counting, or (among 三公 items) may name what is counted."""
    return counted(label(row.label or "")) is not None or (form.side == "items" and row.line is None)
