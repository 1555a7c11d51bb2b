"""Do the cells of a page hold the amounts that its plain word lines show?

The lines know nothing of tables, so they are a witness of their own: a grid that glues, cuts or loses amounts
disagrees with them.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from ingest.records import Box, Line, Page, Table

RowKey = tuple[int, int]  # the number of a table, and of a row in it

# Not to be taken for a code, a year or a count: it has thousands separators or at least two decimals.
AMOUNT = re.compile(r"-?(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d{2,6})")

_FIGURE, _CODE = re.compile(r"\d[\d.,]*"), re.compile(r"\d{3,7}")


@dataclass(frozen=True, slots=True)
class Agreement:
    """How many amounts the lines show inside the tables, how many no cell holds, and how many lines no row holds."""

    line_amounts: int
    missing_amounts: int
    torn_lines: int

    @property
    def is_good(self) -> bool:
        """Whether every amount is held, and those of each line in one row."""
        return not (self.missing_amounts or self.torn_lines)

    def is_better(self, other: Agreement) -> bool:
        """Whether this reading holds what the lines show better than another one does."""
        return self.line_amounts >= other.line_amounts and (
            (self.missing_amounts, self.torn_lines) < (other.missing_amounts, other.torn_lines)
        )


class HeldRows:
    """The figures that rows of tables hold, from left to right."""

    def __init__(self) -> None:
        """Start without any."""
        self._figures: defaultdict[RowKey, list[str]] = defaultdict(list)
        self._rows_with: defaultdict[str, set[RowKey]] = defaultdict(set)

    def add(self, table: int, rows: range, figures: Sequence[str]) -> None:
        """Note the figures of a cell; what is merged over rows stands in each of them."""
        for row in rows:
            self._figures[table, row].extend(figures)
            for figure in figures:
                self._rows_with[figure].add((table, row))

    def rows_with(self, figures: Sequence[str]) -> list[RowKey]:
        """Return the rows in which these figures stand in this order."""
        return [row for row in self._rows_with.get(figures[0], ()) if in_order(figures, self._figures[row])]


def compare_with_lines(page: Page, tables: list[Table]) -> Agreement:
    """Compare the amounts of the page's lines within the tables' boxes with those that the cells hold."""
    boxes = [table.box for table in tables if table.box is not None]
    lines = [amounts for line in page.lines if (amounts := _amounts_within(line, boxes))]
    held, rows = Counter[str](), HeldRows()
    for number, table in enumerate(tables):
        before = None
        for cell in table.cells:
            amounts = amounts_of(cell.text)
            if before is not None and before.row == cell.row and AMOUNT.fullmatch(before.text):
                amounts += amounts_of(glued(before.text, cell.text))
            before = cell
            held.update(amounts)
            rows.add(number, range(cell.row, cell.row + cell.row_span), amounts)
    shown = Counter(amount for line in lines for amount in line)
    torn = sum(not rows.rows_with(line) for line in lines)
    return Agreement(shown.total(), (shown - held).total(), torn)


def _amounts_within(line: Line, boxes: Sequence[Box]) -> list[str]:
    amounts = [word for word in line.words if AMOUNT.fullmatch(word.text)]
    return [word.text for word in amounts if any(stands_in(word.box, box) for box in boxes)]


def in_order(figures: Sequence[str], held: Sequence[str]) -> bool:
    """Whether the figures are among those held, in this order."""
    left = iter(held)
    return all(figure in left for figure in figures)


def amounts_of(text: str) -> list[str]:
    """Return the amounts that a cell's text shows on its lines, and the whole of one that is wrapped."""
    if not any(mark in text for mark in ".,"):
        return []
    tokens = text.split()
    whole = ["".join(tokens)] if len(tokens) > 1 else []
    return [token for token in [*tokens, *whole] if AMOUNT.fullmatch(token)]


def glued(figure: str, code: str) -> str:
    """Return the word that a line shows where a figure ends at the edge of the next cell, and a code begins there."""
    return figure + code if _FIGURE.fullmatch(figure) and _CODE.fullmatch(code) else ""


def stands_in(word: Box, box: Box) -> bool:
    """Whether the middle of a word lies in a box."""
    x, y = (word.x0 + word.x1) / 2, (word.top + word.bottom) / 2
    return box.x0 <= x <= box.x1 and box.top <= y <= box.bottom
