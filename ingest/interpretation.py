"""Tables with their captions → tables of which form, columns and rows are known."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from ingest.caption_words import unit_in
from ingest.captions import Caption
from ingest.column import Column
from ingest.columns import read_columns
from ingest.definitions import Form
from ingest.form_columns import with_form
from ingest.header_tree import link_totals
from ingest.headings import Grid, Header, read_header
from ingest.matching import kind_of_title, match_form
from ingest.records import Table
from ingest.row import Row
from ingest.rows import read_rows
from ingest.wording import plain


@dataclass(frozen=True, slots=True)
class ReadTable:
    """A table as far as it is understood; without a form there are no rows."""

    table_no: int
    table: Table
    caption: Caption
    grid: Grid
    header: Header
    form: Form | None
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    fiscal_year: int | None


def interpret_tables(
    tables: Sequence[Table], captions: Sequence[Caption], kind: str, fiscal_year: int | None
) -> list[ReadTable]:
    """Return every table with its number in the document; what has neither title nor header goes on the one before."""
    found: list[ReadTable] = []
    for number, (table, caption) in enumerate(zip(tables, captions, strict=True), start=1):
        grid = Grid(table)
        header = read_header(grid, caption.first_row)
        before = found[-1] if found else None
        if before is not None and _goes_on(before, table, caption, header):
            found.append(_continue(before, number, table, grid, header))
        else:
            found.append(_interpret(number, table, caption, kind, fiscal_year))
    return found


def _goes_on(before: ReadTable, table: Table, caption: Caption, header: Header) -> bool:
    """Whether a grid without title and header is the rest of the table before it."""
    if before.form is None or caption.title is not None:
        return False
    like = header.end_row == header.first_row and table.columns == before.table.columns
    return (
        (like or before.form.layout == "sheet")
        and table.pages[0] - before.table.pages[-1] in (0, 1)
        and table.box is not None
    )


def _continue(before: ReadTable, number: int, table: Table, grid: Grid, header: Header) -> ReadTable:
    assert before.form is not None  # noqa: S101 - asked by _goes_on
    rows = tuple(read_rows(grid, before.columns, before.form, header.end_row)) if before.form.layout == "list" else ()
    caption = replace(before.caption, first_row=header.first_row)
    return replace(before, table_no=number, table=table, caption=caption, grid=grid, header=header, rows=rows)


def _interpret(number: int, table: Table, caption: Caption, kind: str, fiscal_year: int | None) -> ReadTable:
    grid = Grid(table)
    header = read_header(grid, caption.first_row)
    columns = read_columns(header.paths, _contents(grid, header.end_row))
    words = {plain(cell.text) for cell in table.cells}
    form = match_form(caption.title, columns, kind_of_title(caption.title, kind), words)
    rows: tuple[Row, ...] = ()
    if form is not None and form.layout == "list":
        columns = link_totals(with_form(columns, form, plain(caption.title or "")))
        rows = tuple(read_rows(grid, columns, form, header.end_row))
    caption = _with_stated_unit(caption, table, columns, form)
    return ReadTable(number, table, caption, grid, header, form, tuple(columns), rows, _year(caption, fiscal_year))


def _with_stated_unit(caption: Caption, table: Table, columns: Sequence[Column], form: Form | None) -> Caption:
    """Take the unit that the headings of all figures, or the labels of a sheet, state before that of another table."""
    if form is None or caption.unit_source == "table":
        return caption
    if form.layout == "sheet":
        unit = unit_in(cell.text for cell in table.cells)
    else:
        stated = {c.unit_text for c in columns if c.kind == "amount" and c.unit_text and c.measure != "unit_price"}
        unit = stated.pop() if len(stated) == 1 else None
    return replace(caption, unit_text=unit, unit_source="heading") if unit else caption


def _contents(grid: Grid, first_row: int) -> list[list[str]]:
    """Return the texts beneath each column's heading."""
    return [
        [cell.text for row in range(first_row, grid.rows) if (cell := grid.at(row, column)) and cell.row == row]
        for column in range(grid.columns)
    ]


def _year(caption: Caption, fiscal_year: int | None) -> int | None:
    """Return the title's year, unless it cannot be one of this document."""
    if fiscal_year is None or caption.year in (fiscal_year, fiscal_year - 1):
        return caption.year or fiscal_year
    return fiscal_year
