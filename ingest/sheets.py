"""A sheet (绩效目标表) → labelled cells: each figure told by the words around it, each target by its row and header."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.caption_words import unit_in
from ingest.cells import RawRow, place, value
from ingest.column import Column
from ingest.interpretation import ReadTable
from ingest.performance_words import measure_of
from ingest.records import GridCell
from ingest.row import Row
from ingest.sheet_figures import read_figure
from ingest.sheet_labels import read_goals, read_keys
from ingest.target_headings import carried_header, implied_header, is_heading, read_target_header
from ingest.targets import Target, TargetRows
from ingest.wording import is_number, is_percent, plain

_OVERPRINT = re.compile(r"\d[\d,]*\.\d{2,}")  # a figure of the page before that is printed into a heading


def label_sheet(table: ReadTable) -> Iterator[RawRow]:
    """Yield raw cells in reading order: figures and targets as values, everything else as it stands."""
    sheet = _Sheet(table)
    for row in range(table.header.first_row, table.grid.rows):
        yield from sheet.label(row)


class _Sheet:
    """A sheet that is read from the top down: what its rows so far say of those beneath them."""

    def __init__(self, table: ReadTable) -> None:
        self._table, self._grid = table, table.grid
        # What goes on over a page keeps the headings of its columns.
        self._above = {c.number: c.path[-1] for c in table.columns if c.path and is_heading(c.path[-1])}
        self._targets = _carried(table)
        self._keys: dict[str, str | None] = {}
        self._has_targets = False
        self._stacked: set[int] = set()  # columns in which headings stand beneath each other
        self._unit = unit_in(cell.text for cell in table.table.cells) or table.caption.unit_text

    def label(self, row: int) -> Iterator[RawRow]:
        """Yield the cells that begin in a row."""
        cells = self._grid.starting(row)
        in_header = self._find_header(row)
        targets = self._targets.read(row) if self._targets and not in_header else {}
        if not targets and not in_header:
            self._read_labels(row, cells)
            targets = read_goals(self._grid, row)
        self._has_targets = self._has_targets or bool(targets)
        for cell in cells:
            meaning = self._meaning(cell, targets.get(cell))
            if meaning is None and not targets:
                self._head(cell)
            yield place(self._table, cell) | (meaning or {"role": "heading" if in_header else "other", "panel_no": 1})
        if not targets:
            self._find_stacked(row)

    def _find_header(self, row: int) -> bool:
        """Take up the header that begins in a row, leave one that has ended; return whether the row is of a header."""
        header = read_target_header(self._grid, row)
        if header is not None:
            self._targets = TargetRows(self._grid, header, row, self._targets)
        elif self._targets is not None and self._targets.has_ended(row):
            self._targets = None
        if self._targets is None and (header := implied_header(self._grid, row)):
            self._targets = TargetRows(self._grid, header, row)
        return self._targets is not None and row < self._targets.header.end_row

    def _read_labels(self, row: int, cells: list[GridCell]) -> None:
        keys = read_keys(self._grid, row)
        if keys and self._has_targets:
            # The next sheet begins, of another project or of the department.
            self._keys, self._above, self._has_targets, self._targets = {}, {}, False, None
        self._keys |= keys
        self._unit = unit_in(cell.text for cell in cells) or self._unit

    def _meaning(self, cell: GridCell, target: Target | None) -> RawRow | None:
        row = Row(cell.row, 1, unit_label=self._key(cell.row, "unit"), project_label=self._key(cell.row, "project"))
        if target is not None:
            return _read_target(self._table, cell, row, target)
        if (is_number(cell.text) or is_percent(cell.text)) and cell.column in self._stacked:
            return {"role": "unreadable", "panel_no": 1}
        if is_number(cell.text) or is_percent(cell.text):
            return read_figure(self._table, cell, row, self._above.get(cell.column, ""), self._unit)
        return None

    def _head(self, cell: GridCell) -> None:
        """Keep what heads the columns beneath it."""
        heading = _OVERPRINT.sub("", plain(cell.text))
        if is_heading(heading) or measure_of(heading):
            self._stacked.discard(cell.column)
            self._above |= dict.fromkeys(range(cell.column, cell.column + cell.column_span), heading)

    def _find_stacked(self, row: int) -> None:
        """Find a heading alone beneath a row of headings: flattened text, whose figures are not told apart any more."""
        cells = [cell for cell in self._grid.starting(row) if plain(cell.text)]
        above = [cell for cell in self._grid.starting(row - 1) if plain(cell.text)]
        heads = {cell.column for cell in above if is_heading(plain(cell.text))}
        is_alone = len(cells) == 1 and len(heads) > 1 and cells[0].column in heads and not is_number(cells[0].text)
        if is_alone and not self._grid.drawn:
            self._stacked |= heads

    def _key(self, row: int, key: str) -> str | None:
        if self._targets is not None and self._targets.lists(key):
            return self._targets.key(row, key)
        return self._keys.get(key)


def _carried(table: ReadTable) -> TargetRows | None:
    """Return the rows of a list that goes on from the table before, whose columns it has."""
    first_row = table.header.first_row
    goes_on = tuple(column.path for column in table.columns) != table.header.paths
    header = carried_header(table.columns, first_row) if goes_on else None
    return TargetRows(table.grid, header, first_row) if header else None


def _read_target(table: ReadTable, cell: GridCell, row: Row, target: Target) -> RawRow:
    """Return the meaning of a target: a number is a quantity in the unit printed beside it, all else text."""
    is_quantity = is_number(cell.text) or is_percent(cell.text)
    column = Column(
        number=cell.column,
        path=(target.heading,) if target.heading else (),
        kind="quantity" if is_quantity else "text",
        measure=target.measure,
        stage="outturn" if target.measure.startswith("actual") else "budget",
        year_offset=target.year_offset,
        panel=target.panel,
    )
    row.label = target.label
    return value(table, row, column, cell) | {
        "value_kind": column.kind,
        "unit_text": "%" if is_percent(cell.text) else target.unit_text,
    }
