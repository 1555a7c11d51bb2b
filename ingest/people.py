"""People in grids and on lines: what stands beside or beneath a label, and what looks personal anywhere.

What a masked cell held is masked on the lines that run through it too.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from ingest.people_in_text import MARK, cover, ends_with_label, is_label, is_no_name, mask_line, people_words
from ingest.records import GridCell, Line, Page, Table, Word

_NAME = re.compile(r"[\u4e00-\u9fff]{2,4}|[\u4e00-\u9fff]{1,8}(?:[·•・][\u4e00-\u9fff]{1,8})+")
_NUMBER = re.compile(rf"[(（+]?[\d\-—－–)）转{MARK}]{{7,}}")
_FIGURE = re.compile(r"-?(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d+|\d{5,9})")
_SEPARATORS = re.compile(r"[\s、，,；;/:：]+")
_NUMBER_GOES_ON = re.compile(r"\d{1,10}(?![\d.,%年月日])")


def mask_document(pages: Sequence[Page], tables: Sequence[Table]) -> tuple[list[Page], list[Table], set[int]]:
    """Return pages and tables with everything personal masked, and the numbers of the pages that named people."""
    covered: defaultdict[int, list[GridCell]] = defaultdict(list)
    masked_tables = []
    for table in tables:
        masked_table, cells = mask_cells(table)
        masked_tables.append(masked_table)
        for cell in cells:
            covered[cell.page].append(cell)
    masked_pages = [_mask_page(page, covered.get(page.number, ())) for page in pages]
    named = {page.number for page, before in zip(masked_pages, pages, strict=True) if page is not before}
    return masked_pages, masked_tables, named | set(covered)


def mask_cells(table: Table) -> tuple[Table, list[GridCell]]:
    """Return a table with its personal cells masked, and those cells as they were."""
    rows: defaultdict[int, list[GridCell]] = defaultdict(list)
    for cell in table.cells:
        rows[cell.row].append(cell)
    at_labels = {id(cell) for cell in _at_labels(rows)}
    masked = [
        replace(cell, text=cover(cell.text)) if id(cell) in at_labels else _mask_cell(cell, table.cells)
        for cell in table.cells
    ]
    changed = [cell for cell, after in zip(table.cells, masked, strict=True) if after is not cell]
    return (replace(table, cells=masked) if changed else table), changed


def _mask_cell(cell: GridCell, cells: Iterable[GridCell]) -> GridCell:
    text = mask_line(cell.text)
    if text == cell.text:
        return cell
    # Eleven digits alone among figures are whole yuan.
    is_figure = cell.text.strip().isdigit() and any(
        other is not cell
        and (other.row == cell.row or other.column == cell.column)
        and _FIGURE.fullmatch(other.text.strip())
        for other in cells
    )
    return cell if is_figure else replace(cell, text=text)


def _at_labels(rows: dict[int, list[GridCell]]) -> Iterator[GridCell]:
    """Yield the personal cells right of a label or, where there is none, beneath it."""
    for number, row in rows.items():
        printed = [cell for cell in row if cell.text.strip()]
        for index, label in enumerate(printed):
            if not is_label(label.text):
                continue
            beside = list(_leading_personal(printed[index + 1 :]))
            yield from beside
            if not beside:
                stop = printed[index + 1].column if index + 1 < len(printed) else _end(row)
                yield from _beneath(rows, number + label.row_span, range(label.column, stop))


def _end(row: Iterable[GridCell]) -> int:
    return max(cell.column + cell.column_span for cell in row)


def _leading_personal(cells: Iterable[GridCell]) -> Iterator[GridCell]:
    for cell in cells:
        if is_label(cell.text) or not is_personal(cell.text):
            return
        yield cell


def _beneath(rows: dict[int, list[GridCell]], first: int, columns: range) -> Iterator[GridCell]:
    for number in sorted(number for number in rows if number >= first):
        cells = [cell for cell in rows[number] if cell.column in columns and cell.text.strip()]
        if any(is_label(cell.text) or not is_personal(cell.text) for cell in cells):
            return
        yield from cells


def is_personal(text: str) -> bool:
    """Whether a text at a label is made of nothing but names, numbers and marks."""
    parts = [part for part in _SEPARATORS.split(mask_line(text)) if part]
    return bool(parts) and all(_is_personal_part(part) for part in parts)


def _is_personal_part(part: str) -> bool:
    if MARK in part or part in people_words().withheld or _NUMBER.fullmatch(part):
        return True
    return bool(_NAME.fullmatch(part)) and not is_no_name(part)


def _mask_page(page: Page, covered: Sequence[GridCell]) -> Page:
    """Return the page with masked lines, or the page itself where there is nothing to mask."""
    lines: list[Line] = []
    above = masked_above = ""
    for line in page.lines:
        printed = line.text
        text = _mask_below(mask_line(printed), above, masked_above)
        for cell in covered:
            if _runs_through(line, cell):
                text = _cover_parts(text, cell.text)
        lines.append(line if text == printed else _with_text(line, text))
        above, masked_above = printed, text
    changed = any(line is not before for line, before in zip(lines, page.lines, strict=True))
    return replace(page, lines=tuple(lines)) if changed else page


def _mask_below(text: str, above: str, masked_above: str) -> str:
    """Mask what a line above announced or began: a value beneath its label, the rest of a number."""
    if ends_with_label(above) and is_personal(text):
        return cover(text)
    rest = _NUMBER_GOES_ON.match(text) if masked_above.endswith(MARK) else None
    return cover(rest.group()) + text[rest.end() :] if rest else text


def _runs_through(line: Line, cell: GridCell) -> bool:
    if line.box is None or cell.box is None:
        return line.number == cell.row + 1
    return line.box.top < cell.box.bottom and cell.box.top < line.box.bottom


def _cover_parts(text: str, secret: str) -> str:
    for part in _SEPARATORS.split(secret):
        if len(part) > 1 and not is_no_name(part):
            spaced = r"\s?".join(map(re.escape, part))
            text = re.sub(spaced, lambda found: cover(found.group()), text)
    return text


def _with_text(line: Line, text: str) -> Line:
    """The line with its words' texts taken from a text of the same length."""
    words: list[Word] = []
    position = 0
    for word in line.words:
        words.append(replace(word, text=text[position : position + len(word.text)]))
        position += len(word.text) + 1
    return replace(line, words=tuple(words))
