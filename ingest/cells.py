"""A table with its form → labelled cells: each figure with the row and column that it stands in, text as printed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ingest.column import Column
from ingest.definitions import headings
from ingest.interpretation import ReadTable
from ingest.records import GridCell
from ingest.row import Row
from ingest.wording import is_dash, is_number, is_percent, plain

RawRow = dict[str, object]


def label_cells(table: ReadTable) -> Iterator[RawRow]:
    """Yield raw cells in reading order: headings, keys and values (blanks too); caption rows are told by captions."""
    for number in range(table.header.first_row, table.header.end_row):
        for cell in table.grid.starting(number):
            yield place(table, cell) | {"role": "heading", "panel_no": _panel(table, cell)}
    for row in table.rows:
        yield from _label_row(table, row)


def _label_row(table: ReadTable, row: Row) -> Iterator[RawRow]:
    for column in table.columns:
        cell = table.grid.at(row.number, column.number)
        if cell is None or cell.row != row.number or row.panel != column.panel:
            continue
        if column.kind == "amount" and _is_first_figure(table, cell, column):
            yield place(table, cell) | value(table, row, column, cell)
        elif cell.column == column.number:
            if column.kind == "quantity":
                yield place(table, cell) | value(table, row, column, cell)
            elif not (column.kind == "key" and _covers_figure(table, cell)):
                yield place(table, cell) | {
                    "role": "key" if column.kind == "key" else "other",
                    "panel_no": column.panel,
                }


def _is_first_figure(table: ReadTable, cell: GridCell, column: Column) -> bool:
    """A cell merged over several columns is the figure of the first amount column that it covers."""
    if cell.column == column.number:
        return True
    covered = [c for c in table.columns[cell.column : column.number] if c.kind == "amount"]
    return not covered and is_number(cell.text)


def _covers_figure(table: ReadTable, cell: GridCell) -> bool:
    covered = table.columns[cell.column : cell.column + cell.column_span]
    return is_number(cell.text) and any(column.kind == "amount" for column in covered)


def place(table: ReadTable, cell: GridCell) -> RawRow:
    """Return the address of a cell and its text as printed."""
    x0, top, x1, bottom = cell.box or (None, None, None, None)
    return {
        "page": cell.page,
        "table_no": table.table_no,
        "row_no": cell.row + 1,
        "column_no": cell.column + 1,
        "row_span": cell.row_span,
        "column_span": cell.column_span,
        "x0": x0,
        "top": top,
        "x1": x1,
        "bottom": bottom,
        "text": cell.text,
    }


def _panel(table: ReadTable, cell: GridCell) -> int:
    return table.columns[cell.column].panel


def value(table: ReadTable, row: Row, column: Column, cell: GridCell) -> RawRow:
    """Return what a figure means: its column, its row, and what the form adds."""
    column = _said_by_both(column, row)
    line, codes = row.line, dict([column.code] if column.code else []) | row.codes
    unit = column.unit_text or (table.caption.unit_text if column.kind == "amount" else None)
    return {
        "role": "value",
        "panel_no": column.panel,
        "value_kind": _value_kind(column, cell.text),
        "heading": " / ".join(column.path),
        "measure_code": column.measure or "unclassified",
        "fund": _fund(table, row, column),
        "fund_year": (line.fund_year if line else None) or column.fund_year,
        "stage": column.stage or _stage(table),
        "reference_year": _reference_year(table, row, column),
        "comparison": column.comparison or row.comparison,
        "unit_text": "%" if is_percent(cell.text) else unit,
        "total_column_no": column.total_column + 1 if column.total_column is not None else None,
        "line_code": column.item or (line.code if line else None),
        "line_label": row.label,
        "unit_label": row.unit_label,
        "project_label": row.project_label,
        "function_code": codes.get("function_code"),
        "economic_code": codes.get("economic_code"),
        "government_economic_code": codes.get("government_economic_code"),
        "procurement_code": row.procurement_code,
        "code_status": row.code_status or ("resolved" if column.code else None),
    }


def _said_by_both(column: Column, row: Row) -> Column:
    """Return the column with what the row's label says as headings do elsewhere: 决算数, or a count."""
    said = row.heading
    if said is None:
        return column
    return replace(
        column,
        kind=said.kind,
        unit_text=said.unit_text or column.unit_text,
        stage=said.stage or column.stage,
        year=said.year or column.year,
        year_offset=said.year_offset or column.year_offset,
        comparison=said.comparison or column.comparison,
    )


def _value_kind(column: Column, text: str) -> str:
    if column.kind == "quantity" or is_percent(text):
        return "quantity"
    bare = plain(text)
    if not bare or is_number(text) or is_dash(text):
        return "amount"
    # Mostly digits: a figure that could not be read. Words are no figure.
    return "amount" if sum(c.isdigit() for c in bare) * 2 > len(bare) else "text"


def _fund(table: ReadTable, row: Row, column: Column) -> str:
    """Return what the column, the row or the title says, whichever says most: 财政拨款 is any of three funds."""
    said = column.fund or (row.line.fund if row.line else None)
    title = plain(table.caption.title or "")
    titled = next((meaning for meaning in headings().funds if meaning.fit(title)), None)
    if said and not (titled and said in titled.over):
        return said
    return str(titled.value) if titled else table.form.fund if table.form else "all"


def _stage(table: ReadTable) -> str:
    return "outturn" if table.form and table.form.kind == "final_accounts" else "budget"


def _reference_year(table: ReadTable, row: Row, column: Column) -> int | None:
    if column.year or row.year:
        return column.year or row.year
    return table.fiscal_year + column.year_offset if table.fiscal_year else None


def unknown_headings(columns: Sequence[Column]) -> list[Column]:
    """Return the columns of figures whose heading names no measure that we know."""
    return [column for column in columns if not column.is_known]
