"""Tables that a format marks as such: their cells laid on a grid, with the spans that the format states.

Such tables have no place on paper: a cell's row is its line of the page less one, as in text documents.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from ingest.errors import UnreadableDocumentError
from ingest.records import Box, GridCell, Line, Table, Word

# More cells than this fit no disclosure, and no memory.
MOST_CELLS = 1_000_000

_NOWHERE = Box(0.0, 0.0, 0.0, 0.0)
_IDEOGRAPHIC_SPACE = "\u3000"
_INDENT = re.compile(r"^[ \xa0\u2002\u2003\u3000]+")
_DEEPEST_INDENT = 12


@dataclass(frozen=True, slots=True)
class MarkedCell:
    """A cell as its format states it."""

    row: int
    column: int
    row_span: int
    column_span: int
    text: str


def printed_line(number: int, text: str) -> Line:
    """Return a line without a place."""
    return Line(number, tuple(Word(word, _NOWHERE) for word in text.split()), box=None)


def row_lines(cells: Iterable[MarkedCell]) -> Iterator[Line]:
    """Yield a line for each row in which something is printed."""
    rows: dict[int, list[MarkedCell]] = {}
    for cell in cells:
        if cell.text.strip():
            rows.setdefault(cell.row, []).append(cell)
    for row in sorted(rows):
        yield printed_line(row + 1, " ".join(cell.text for cell in sorted(rows[row], key=lambda cell: cell.column)))


def make_table(page: int, cells: Sequence[MarkedCell], method: str) -> Table:
    """Return the table of some cells, which must not overlap."""
    ordered = sorted(cells, key=lambda cell: (cell.row, cell.column))
    return Table(
        pages=(page,),
        rows=max(cell.row + cell.row_span for cell in ordered),
        columns=max(cell.column + cell.column_span for cell in ordered),
        cells=[
            GridCell(cell.row, cell.column, cell.row_span, cell.column_span, cell.text, page, box=None)
            for cell in ordered
        ],
        column_edges=(),
        box=None,
        method=method,
    )


def printed_text(text: str) -> str:
    """Return a cell's text with its line breaks, without needless spaces; indentation becomes ideographic spaces."""
    lines = [" ".join(line.split()) for line in text.split("\n")]
    printed = "\n".join(line for line in lines if line)
    first = next((line for line in text.split("\n") if line.strip()), "")
    indent = _INDENT.match(first)
    width = sum(2 if space == _IDEOGRAPHIC_SPACE else 1 for space in indent.group()) if indent else 0
    return _IDEOGRAPHIC_SPACE * min(width // 2, _DEEPEST_INDENT) + printed


class CellCount:
    """Counts the places in a document's grids, so that a few bytes cannot ask for all memory."""

    def __init__(self, name: str) -> None:
        """Begin to count for the document of this name."""
        self._name, self._count = name, 0

    def add(self, count: int) -> None:
        """Count further places.

        Raises:
            UnreadableDocumentError: There are too many.
        """
        self._count += count
        if self._count > MOST_CELLS:
            raise UnreadableDocumentError(f"{self._name}: its tables have more than {MOST_CELLS:,} cells")
