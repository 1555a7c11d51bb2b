"""Tables of web pages: which of them hold data, and their cells with rows and columns that they span."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field

from selectolax.lexbor import LexborNode

from ingest.readers.html_nodes import Step, attribute, text_of, walk
from ingest.readers.marked_grids import CellCount, MarkedCell, printed_text

_CELLS = ("td", "th")
# As browsers do.
_WIDEST_SPAN, _TALLEST_SPAN = 1000, 65_534
_FEWEST_ROWS, _FEWEST_COLUMNS = 2, 2


@dataclass(slots=True)
class HtmlTable:
    """A table of data: its words above the rows, and its cells by rows counted from 0."""

    caption: str = ""
    rows: int = 0
    cells: list[MarkedCell] = field(default_factory=list)


def read_table(table: LexborNode, passed_over: Collection[int], count: CellCount) -> HtmlTable | None:
    """Return a table of data, or None where the table only lays a page out.

    A table that holds another one, a single row or a single column lays out.

    Raises:
        UnreadableDocumentError: The tables of the document have too many cells.
    """
    found = HtmlTable()
    rows: list[list[LexborNode]] = []
    for step, node in walk(table, passed_over):
        if step is not Step.ENTER or node.mem_id == table.mem_id:
            continue
        if node.tag == "table":
            return None
        if node.tag == "caption":
            found.caption = printed_text(text_of(node, passed_over))
        elif node.tag == "tr":
            rows.append([])
        elif node.tag in _CELLS and rows:
            rows[-1].append(node)
    found.rows = len(rows)
    found.cells = list(_lay_out(rows, passed_over, count))
    columns = max((cell.column + cell.column_span for cell in found.cells if cell.text), default=0)
    filled_rows = {cell.row for cell in found.cells if cell.text}
    return found if columns >= _FEWEST_COLUMNS and len(filled_rows) >= _FEWEST_ROWS else None


def _lay_out(rows: list[list[LexborNode]], passed_over: Collection[int], count: CellCount) -> Iterator[MarkedCell]:
    """Put each cell into the first place of its row that no cell from above reaches into."""
    reached: dict[int, int] = {}  # by column, the first row that is free again
    for row, cells in enumerate(rows):
        column = 0
        for cell in cells:
            while reached.get(column, 0) > row:
                column += 1
            width = _width(cell, column, row, reached)
            height = min(_span(cell, "rowspan", _TALLEST_SPAN) or len(rows), len(rows) - row)
            count.add(width * height)
            reached.update(dict.fromkeys(range(column, column + width), row + height))
            yield MarkedCell(row, column, height, width, printed_text(text_of(cell, passed_over)))
            column += width


def _width(cell: LexborNode, column: int, row: int, reached: dict[int, int]) -> int:
    """The columns that a cell spans, up to one that a cell from above reaches into."""
    width = 1
    while width < (_span(cell, "colspan", _WIDEST_SPAN) or 1) and reached.get(column + width, 0) <= row:
        width += 1
    return width


def _span(cell: LexborNode, name: str, most: int) -> int:
    written = (attribute(cell, name) or "").strip()
    return min(int(written), most) if written.isascii() and written.isdigit() else 1
