"""From a table to a grid of texts: headings as a tree, panels side by side, numbered lines and columns."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import zip_longest

from tests.typesetter.layout import ColumnNumbers, Layout
from tests.typesetter.tables import ABOVE, LEFT, Column, Panel, Row, Table
from tests.typesetter.truth import Meaning


@dataclass(frozen=True, slots=True)
class Value:
    """A position of the grid: its text and, if a value is expected there, its meaning."""

    text: str
    align: str = "center"
    meaning: Meaning | None = None


@dataclass(frozen=True, slots=True)
class Grid:
    """The rows of a table, headings first."""

    rows: tuple[tuple[Value, ...], ...]
    header_rows: int
    widths: tuple[float, ...]


def lay_out(table: Table, layout: Layout) -> Grid:
    """Lay a table out as a grid."""
    panels = _number_lines(table.panels) if layout.line_numbers else table.panels
    header = _header(panels) + _column_numbers(panels, layout.column_numbers)
    body = list(_body(panels, table.meaning))
    width = len(header[0])
    body += [tuple(Value("") for _ in range(width))] * table.blank_rows
    widths = tuple(column.width for panel in panels for column in panel.columns)
    return Grid((*header, *body), len(header), widths)


def _header(panels: tuple[Panel, ...]) -> list[tuple[Value, ...]]:
    depth = max(len(column.heading) for panel in panels for column in panel.columns)
    rows = []
    for level in range(depth):
        texts = [text for panel in panels for text in _heading_texts(panel.columns, level)]
        rows.append(tuple(Value(text) for text in texts))
    return rows


def _heading_texts(columns: tuple[Column, ...], level: int) -> Iterator[str]:
    before: tuple[str, ...] = ()
    for column in columns:
        path = column.heading[: level + 1]
        if len(path) <= level:
            yield ABOVE
        else:
            yield LEFT if path == before else path[level]
        before = path


def _column_numbers(panels: tuple[Panel, ...], style: ColumnNumbers) -> list[tuple[Value, ...]]:
    if style is ColumnNumbers.NONE:
        return []
    texts, number = [], 0
    for panel in panels:
        for place, column in enumerate(panel.columns):
            if column.meaning is not None:
                number += 1
                texts.append(str(number))
            elif style is ColumnNumbers.STARS:
                texts.append("**")
            else:
                texts.append("栏次" if place == 0 else LEFT)
    return [tuple(Value(text) for text in texts)]


def _number_lines(panels: tuple[Panel, ...]) -> tuple[Panel, ...]:
    numbered, number = [], 0
    for panel in panels:
        at = sum(column.meaning is None for column in panel.columns)
        if at == 0:
            numbered.append(panel)  # rows without keys are not numbered
            continue
        heading = (*panel.columns[at - 1].heading[:-1], "行次")
        columns = (*panel.columns[:at], Column(heading, width=0.5, align="center"), *panel.columns[at:])
        rows = []
        for row in panel.rows:
            number += 1
            rows.append(replace(row, texts=(*row.texts[:at], str(number), *row.texts[at:])))
        numbered.append(Panel(columns, tuple(rows)))
    return tuple(numbered)


def _body(panels: tuple[Panel, ...], shared: Meaning) -> Iterator[tuple[Value, ...]]:
    for rows in zip_longest(*(panel.rows for panel in panels)):
        values: list[Value] = []
        for panel, row in zip(panels, rows, strict=True):
            values += _values(panel.columns, row or Row(("",) * len(panel.columns)), shared)
        yield tuple(values)


def _values(columns: tuple[Column, ...], row: Row, shared: Meaning) -> Iterator[Value]:
    """A row gives each value its meaning; what names counts among them (`named`) is none."""
    for place, (column, text) in enumerate(zip(columns, row.texts, strict=True)):
        meaning = None
        if column.meaning is not None and row.meaning is not None and place not in row.named:
            meaning = row.meaning.over(column.meaning).over(shared)
        yield Value(text, column.align, meaning)
