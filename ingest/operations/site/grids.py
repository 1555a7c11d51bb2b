"""Cells as they were read → rows of a table in a page."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from html import escape
from typing import Any

from markupsafe import Markup

from ingest.operations.queries import Row
from ingest.operations.site.writing import read_words

_ROLES = {"heading": "h", "key": "k", "value": "v", "other": "o"}
_TRUSTS = {"verified": " ok", "contradicted": " bad", "unverified": " un"}
_MEANING = ("measure", "fund", "stage", "reference_year", "comparison")


class Meanings:
    """What the figures of a document mean, each meaning once."""

    def __init__(self) -> None:
        """Start with none."""
        self._numbers: dict[tuple[Any, ...], int] = {}
        self._words = read_words().codes

    def number(self, cell: Row) -> int:
        """Return the number of a figure's meaning."""
        return self._numbers.setdefault((*(cell[name] for name in _MEANING), cell["heading"]), len(self._numbers))

    @property
    def listed(self) -> list[tuple[Any, ...]]:
        """All meanings, by number, with words for their codes."""
        return [
            tuple(" ".join(self._words.get(part, (part,))) if isinstance(part, str) else part for part in meaning)
            for meaning in self._numbers
        ]


def anchor(row: Row) -> str:
    """Return the name by which a cell is linked to."""
    return f"c{row['table_no']}-{row['row_no']}-{row['column_no']}"


def box_of(row: Row) -> str:
    """Return a box as the page's script reads it; empty where the document has no pages."""
    return "" if row["x0"] is None else " ".join(f"{row[edge]:.1f}" for edge in ("x0", "top", "x1", "bottom"))


def lay_out(cells: Sequence[Row], meanings: Meanings) -> list[Markup]:
    """Return the rows of a table on one page, as elements; places that no cell holds are filled."""
    rows: defaultdict[int, list[Row]] = defaultdict(list)
    for cell in cells:
        rows[cell["row_no"]].append(cell)
    numbers = sorted(rows)
    taken: set[tuple[int, int]] = set()
    laid = []
    for index, number in enumerate(numbers):
        line = []
        column = 1
        for cell in rows[number]:
            line += ["<td></td>" for free in range(column, cell["column_no"]) if (index, free) not in taken]
            span = cell["row_span"]
            height = 1 if span == 1 else sum(number <= other < number + span for other in numbers[index:])
            if height > 1:
                taken |= _places(index, height, cell)
            line.append(_element(cell, height, meanings))
            column = max(column, cell["column_no"] + cell["column_span"])
        laid.append(Markup(f"<tr>{''.join(line)}</tr>"))  # noqa: S704 - its texts are escaped
    return laid


def _places(index: int, height: int, cell: Row) -> set[tuple[int, int]]:
    columns = range(cell["column_no"], cell["column_no"] + cell["column_span"])
    return {(row, column) for row in range(index, index + height) for column in columns}


def _element(cell: Row, height: int, meanings: Meanings) -> str:
    """Write a cell; a template would take three times as long, for hundreds of thousands of them."""
    style = _ROLES.get(cell["role"], "o") + _TRUSTS.get(cell["trust"], "")
    parts = [f'<td id="{anchor(cell)}" class="{style}"']
    if box := box_of(cell):
        parts.append(f' data-b="{box}"')
    if cell["role"] == "value":
        parts.append(f' data-m="{meanings.number(cell)}"')
    if cell["amount_yuan"] is not None:
        parts.append(f' data-y="{cell["amount_yuan"].normalize():,f}"')
    if height > 1:
        parts.append(f' rowspan="{height}"')
    if cell["column_span"] > 1:
        parts.append(f' colspan="{cell["column_span"]}"')
    return f"{''.join(parts)}>{escape(cell['text'])}</td>"


def by_page(cells: Iterable[Row]) -> dict[int, dict[int, list[Row]]]:
    """Return cells by page and table."""
    pages: dict[int, dict[int, list[Row]]] = {}
    for cell in cells:
        pages.setdefault(cell["page"], {}).setdefault(cell["table_no"], []).append(cell)
    return pages
