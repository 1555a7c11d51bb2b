"""What stands above a grid, or in its first rows: title, unit, year, organisation."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from ingest.caption_words import (
    SENTENCE,
    TITLE_END,
    UNIT_LINE,
    find_organisation,
    find_title,
    find_unit,
    find_year,
    is_caption,
    names_form,
)
from ingest.records import Line, Page, Table
from ingest.wording import plain

_LONGEST_LINE, _LONGEST_TITLE = 60, 30  # characters of a line that is not prose
_MOST_CAPTION_CELLS = 3
_REACH = 9  # lines above a grid that may belong to it


@dataclass(frozen=True, slots=True)
class Caption:
    """What names a table. `first_row` is the first row of the grid behind caption rows."""

    title: str | None
    title_page: int | None
    unit_text: str | None
    unit_source: str
    year: int | None
    organisation: str | None
    first_row: int


def read_captions(pages: Sequence[Page], tables: Sequence[Table]) -> list[Caption]:
    """Return one caption a table, in order.

    A unit that a table does not state comes from the table before it; for the first, from elsewhere in the document.
    """
    by_number = {page.number: page for page in pages}
    captions: list[Caption] = []
    for position, table in enumerate(tables):
        page = by_number[table.pages[0]]
        own_rows, first_row = _caption_rows(table)
        if table.is_block:
            captions.append(replace(captions[-1], first_row=first_row))
            continue
        lines = _without_neighbours(_lines_above(page, table, tables[:position]), table, tables)
        above = _nearest(lines)
        is_at_top = table.box is not None and len(above) == sum(bool(plain(line.text)) for line in lines)
        if is_at_top and page.number - 1 in by_number and not any(map(names_form, [*above, *own_rows])):
            above = _foot(by_number[page.number - 1], tables[:position]) + above
        captions.append(_compose(page.number, above, own_rows, first_row, captions))
    unit = _unit_of_document(pages, captions)
    return [caption if caption.unit_text else _with_unit(caption, unit) for caption in captions]


def _unit_of_document(pages: Sequence[Page], captions: Sequence[Caption]) -> str | None:
    """Return the unit of the document's first table that states one, else the only one that lines by themselves do."""
    stated = next((caption.unit_text for caption in captions if caption.unit_text), None)
    lines = {find_unit([text]) for page in pages for line in page.lines if UNIT_LINE.match(text := plain(line.text))}
    return stated or (lines.pop() if len(lines) == 1 else None)


def _with_unit(caption: Caption, unit: str | None) -> Caption:
    return replace(caption, unit_text=unit, unit_source="document") if unit else caption


def _compose(
    page: int, above: Sequence[str], own_rows: Sequence[str], first_row: int, before: Sequence[Caption]
) -> Caption:
    texts = [*above, *own_rows]
    unit, source = find_unit(texts), "table"
    if unit is None:
        unit, source = next(((c.unit_text, "previous_table") for c in reversed(before) if c.unit_text), (None, "none"))
    title = find_title(texts)
    return Caption(
        title=title,
        title_page=page if title else None,
        unit_text=unit,
        unit_source=source,
        year=find_year(title, texts),
        organisation=find_organisation(texts),
        first_row=first_row,
    )


def _lines_above(page: Page, table: Table, before: Sequence[Table]) -> list[Line]:
    """Return the lines between the table and what stands above it, from top to bottom."""
    if table.box is None:
        first = min(cell.row for cell in table.cells) + 1
        floor = max((cell.row + 1 for other in before for cell in other.cells if cell.page == page.number), default=0)
        return [line for line in page.lines if floor < line.number < first]
    floor_y = max(
        (
            cell.box.bottom
            for other in before
            for cell in other.cells
            if cell.box and cell.page == page.number and cell.box.bottom <= table.box.top + 3
        ),
        default=-1.0,
    )
    return [line for line in page.lines if line.box and floor_y - 3 < _middle(line) < table.box.top]


def _without_neighbours(lines: list[Line], table: Table, tables: Sequence[Table]) -> list[Line]:
    """Leave out the words that stand above another table at the left or at the right: its title, not this one's."""
    own = table.box
    others = [other.box for other in tables if other.box and other.pages[0] == table.pages[0]]
    beside = [box for box in others if own and box.top < own.bottom and own.top < box.bottom]
    left = max((box.x1 for box in beside if own and box.x1 <= own.x0), default=float("-inf"))
    right = min((box.x0 for box in beside if own and box.x0 >= own.x1), default=float("inf"))
    if own is None or (left, right) == (float("-inf"), float("inf")):
        return lines
    first, last = (left + own.x0) / 2, (right + own.x1) / 2
    kept = (
        replace(line, words=tuple(word for word in line.words if first < (word.box.x0 + word.box.x1) / 2 < last))
        for line in lines
    )
    return [line for line in kept if line.words]


def _foot(page: Page, before: Sequence[Table]) -> list[str]:
    """Return the lines beneath the last table of a page: a title may be parted from its table by the page break."""
    bottom = max(
        (cell.box.bottom for table in before for cell in table.cells if cell.box and cell.page == page.number),
        default=0.0,
    )
    texts = _nearest(line for line in page.lines if line.box and _middle(line) > bottom)
    while texts and not re.search(r"[\u4e00-\u9fff]", texts[-1]):
        texts.pop()
    return texts if texts and any(names_form(text) and TITLE_END.search(text) for text in texts[-3:]) else []


def _middle(line: Line) -> float:
    return (line.box.top + line.box.bottom) / 2 if line.box else 0.0


def _nearest(lines: Iterable[Line]) -> list[str]:
    """Return the nearest lines, up to a line that is prose."""
    kept: list[str] = []
    for line in list(lines)[::-1][: _REACH * 2]:
        text = plain(line.text).strip("#*")
        if not text:
            continue
        if len(text) > _LONGEST_LINE or (len(text) > _LONGEST_TITLE and SENTENCE.search(text)) or len(kept) == _REACH:
            break
        kept.append(text)
    return kept[::-1]


def _caption_rows(table: Table) -> tuple[list[str], int]:
    """Return the texts of the grid's leading caption rows and the first row behind them."""
    texts: list[str] = []
    row = min((cell.row for cell in table.cells), default=0)
    while row < table.rows:
        cells = [cell for cell in table.cells if cell.row == row and plain(cell.text)]
        is_unit_line = any(UNIT_LINE.match(plain(cell.text)) for cell in cells)
        if len(cells) > _MOST_CAPTION_CELLS or not (is_unit_line or all(is_caption(cell.text) for cell in cells)):
            break
        texts += [plain(part) for cell in cells for part in cell.text.split("\n")]
        row += max((cell.row_span for cell in table.cells if cell.row == row and plain(cell.text)), default=1)
    has_figures = any(cell.row >= row and plain(cell.text) for cell in table.cells)
    return (texts, row) if has_figures else ([], min((cell.row for cell in table.cells), default=0))
