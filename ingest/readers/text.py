"""Markdown and plain text: source lines as lines, consecutive lines with tabs or between bars as grids.

A text document is one page without boxes. A grid's row is its source line less one, so that every
cell says where it stands in the source.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.alignment import align_rows
from ingest.errors import UnreadableDocumentError
from ingest.media_types import decode_text
from ingest.records import Box, Document, GridCell, Line, Page, Table, Word

_NOWHERE = Box(0.0, 0.0, 0.0, 0.0)
_HEADING_MARK = re.compile(r"^\s*#{1,6}\s+")
_LINE_END = re.compile(r"\r\n|\r|\n")  # str.splitlines would count form feeds as lines too
_PAGE = 1
# A row of a Markdown table (| a | b |), the bars that part its fields, and the rule beneath its headings.
_BARRED = re.compile(r"^\s*\|.*\|\s*$")
_BAR = re.compile(r"(?<!\\)\|")
_RULE = re.compile(r"^[\s|:-]*-[\s|:-]*$")
_EMPHASIS = re.compile(r"^(\*\*|__)(.*)\1$")

Row = tuple[int, list[str]]  # source line (0-based) and fields


def read_text(document: Document) -> tuple[list[Page], list[Table]]:
    """Return the one page of a text and the grids in it.

    Raises:
        UnreadableDocumentError: The bytes are no text.
    """
    text = decode_text(document.content)
    if text is None:
        raise UnreadableDocumentError(f"{document.path.name}: the bytes are no text in a known encoding")
    source = _LINE_END.split(text)
    lines = tuple(_line(number, printed) for number, printed in enumerate(source, start=1) if printed.strip())
    page = Page(_PAGE, 0.0, 0.0, rotation=0, characters=(), segments=(), lines=lines)
    return [page], [_table(rows) for rows in _grids(source)]


def _line(number: int, printed: str) -> Line:
    text = " ".join(_barred(printed)) if _BARRED.match(printed) else _HEADING_MARK.sub("", printed)
    return Line(number, tuple(Word(word, _NOWHERE) for word in text.split()), box=None)


def _grids(source: list[str]) -> Iterator[list[Row]]:
    """Yield runs of at least two consecutive lines of fields; the rule beneath Markdown's headings is no row."""
    rows: list[Row] = []
    for number, printed in enumerate([*source, ""]):
        if len(rows) == 1 and _is_rule(printed):
            continue
        if fields := _fields(printed):
            rows.append((number, fields))
            continue
        if len(rows) > 1:
            yield rows
        rows = []


def _fields(printed: str) -> list[str]:
    """The fields of a line that is a row of a grid; of any other none."""
    if "\t" in printed:
        return [field.strip() for field in printed.split("\t")]
    return _barred(printed) if _BARRED.match(printed) else []


def _barred(printed: str) -> list[str]:
    fields = (field.strip().replace("\\|", "|") for field in _BAR.split(printed.strip())[1:-1])
    return [_EMPHASIS.sub(r"\2", field) for field in fields]


def _is_rule(printed: str) -> bool:
    return bool(_BARRED.match(printed) and _RULE.match(printed))


def _table(rows: list[Row]) -> Table:
    columns = max(len(fields) for _, fields in rows)
    padded = [fields + [""] * (columns - len(fields)) for _, fields in rows]
    aligned, moved = align_rows(padded)
    numbers = [number for number, _ in rows]
    return Table(
        pages=(_PAGE,),
        rows=numbers[-1] + 1,
        columns=columns,
        cells=[
            GridCell(number, column, row_span=1, column_span=1, text=field, page=_PAGE, box=None)
            for number, fields in zip(numbers, aligned, strict=True)
            for column, field in enumerate(fields)
        ],
        column_edges=(),
        box=None,
        method="text",
        notes=[f"line {numbers[row] + 1}: fields moved to the headings that they fit" for row in moved],
    )
