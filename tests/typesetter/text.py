"""Printing a document as text: tab-separated grids between lines, as converters of PDF files leave it."""

from __future__ import annotations

from collections.abc import Iterable

from tests.typesetter.grid import lay_out
from tests.typesetter.layout import Layout
from tests.typesetter.printing import Printed
from tests.typesetter.tables import ABOVE, LEFT, Item, Paragraph, Table
from tests.typesetter.truth import ExpectedCell


def print_text(items: Iterable[Item], layout: Layout) -> Printed:
    """Print paragraphs as lines and tables as grids of fields; a merged cell is one field, the rest of it is empty."""
    lines: list[str] = []
    cells: list[ExpectedCell] = []
    for item in items:
        match item:
            case Table():
                lines += _table(item, layout, cells)
            case Paragraph():
                lines += [item.text, ""]
            case _:
                lines.append("")
    return Printed("\n".join(lines).encode(), tuple(cells))


def _table(table: Table, layout: Layout, cells: list[ExpectedCell]) -> list[str]:
    lines = [table.number, "", f"## {table.title}", "", table.organisation, "", table.unit, ""]
    for row in lay_out(table, layout).rows:
        lines.append("\t".join("" if value.text in (ABOVE, LEFT) else value.text for value in row))
        cells += [
            ExpectedCell(1, table.form_code, value.text, value.meaning) for value in row if value.meaning is not None
        ]
    return [*lines, "", table.note, ""]
