"""Excel workbooks, old and new: a page for each sheet that is shown, its rows as lines, its grid as a table.

A page is a sheet, counted among those shown, and has no boxes; a grid's row and column are the sheet's own. Figures
are the values that the file holds: formulas as last computed, numbers with the fifteen digits that Excel shows.
"""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Iterator

import numpy as np
import python_calamine as calamine

from ingest.errors import UnreadableDocumentError
from ingest.media_types import EXCEL
from ingest.readers.excel_limits import MOST_PLACES, check_package
from ingest.readers.excel_sheets import Ranges, Rows, read_sheet
from ingest.readers.marked_grids import CellCount
from ingest.records import Document, Page, Table

Value = int | float | str | bool | dt.date | dt.time | dt.timedelta

_DIGITS = 15


def read_excel(document: Document) -> tuple[list[Page], list[Table]]:
    """Return the sheets of a workbook and their tables.

    Raises:
        UnreadableDocumentError: The workbook is encrypted, broken or too large.
    """
    name = document.path.name
    if document.media_type == EXCEL:
        check_package(document)
    pages: list[Page] = []
    tables: list[Table] = []
    count = CellCount(name)
    for number, (rows, ranges) in enumerate(_sheets(document), start=1):
        lines, found = read_sheet(number, rows, ranges, count)
        pages.append(Page(number, 0.0, 0.0, rotation=0, characters=(), segments=(), lines=lines))
        tables.extend(found)
    if not pages:
        raise UnreadableDocumentError(f"{name}: the workbook shows no sheet of cells")
    return pages, tables


def _sheets(document: Document) -> Iterator[tuple[Rows, Ranges]]:
    """Yield the texts of the sheets that are shown, and the ranges of their merged cells."""
    name = document.path.name
    try:
        with calamine.load_workbook(io.BytesIO(document.content)) as workbook:
            for position, sheet in enumerate(workbook.sheets_metadata):
                is_grid = sheet.typ == calamine.SheetTypeEnum.WorkSheet
                if is_grid and sheet.visible == calamine.SheetVisibleEnum.Visible:
                    yield _read(workbook.get_sheet_by_index(position), f"{name} sheet {sheet.name}")
    except calamine.PasswordError as error:
        raise UnreadableDocumentError(f"{name}: the workbook is encrypted and asks for a password") from error
    except (calamine.CalamineError, OSError, ValueError) as error:
        raise UnreadableDocumentError(f"{name}: the workbook is broken ({error})") from error
    except BaseException as error:
        if type(error).__name__ != "PanicException":  # the library's, which is no Exception and cannot be imported
            raise
        raise UnreadableDocumentError(f"{name}: the workbook is broken ({error})") from error


def _read(sheet: calamine.CalamineSheet, place: str) -> tuple[Rows, Ranges]:
    if sheet.total_height * sheet.total_width > MOST_PLACES:
        raise UnreadableDocumentError(f"{place}: a sheet of more than {MOST_PLACES:,} cells is no document")
    rows = {
        row: texts
        for row, values in enumerate(sheet.to_python(skip_empty_area=False))
        if (texts := {column: text for column, value in enumerate(values) if (text := shown(value)).strip()})
    }
    return rows, sheet.merged_cell_ranges or []


def shown(value: Value) -> str:
    """Return a cell's value as text, without a trace of how computers keep numbers."""
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, float):
        return np.format_float_positional(float(format(value, f".{_DIGITS}g")), trim="-")
    if isinstance(value, dt.datetime) and value.time() == dt.time():
        return value.date().isoformat()
    return str(value)
