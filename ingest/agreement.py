"""Do the cells of a page hold the amounts that its plain word lines show?

The lines know nothing of tables, so they are a witness of their own: a grid that glues, cuts or loses amounts
disagrees with them.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass

from ingest.records import Box, Page, Table

# Not to be taken for a code, a year or a count: it has thousands separators or at least two decimals.
_AMOUNT = re.compile(r"-?(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d{2,6})")


@dataclass(frozen=True, slots=True)
class Agreement:
    """How many amounts the lines show inside the tables, and how many of them no cell holds."""

    line_amounts: int
    missing_amounts: int

    @property
    def is_good(self) -> bool:
        """Whether every amount is held."""
        return self.missing_amounts == 0


def compare_with_lines(page: Page, tables: list[Table]) -> Agreement:
    """Count the amounts of the page's lines within the tables' boxes, and those that no cell holds exactly."""
    boxes = [table.box for table in tables if table.box is not None]
    shown = Counter(
        word.text
        for line in page.lines
        for word in line.words
        if _AMOUNT.fullmatch(word.text) and any(_holds(box, word.box) for box in boxes)
    )
    held: Counter[str] = Counter()
    for table in tables:
        for cell in table.cells:
            held.update(amounts_of(cell.text))
    return Agreement(shown.total(), (shown - held).total())


def torn_lines(page: Page, tables: list[Table]) -> int:
    """Count the lines whose amounts stand in no single row of a table: a grid that shifts or parts rows tears them."""
    rows = defaultdict[tuple[int, int], Counter[str]](Counter)
    for number, table in enumerate(tables):
        for cell in table.cells:
            rows[number, cell.row].update(amounts_of(cell.text))
    lines = (Counter(word.text for word in line.words if _AMOUNT.fullmatch(word.text)) for line in page.lines)
    return sum(not any(line <= row for row in rows.values()) for line in lines if line.total() > 1)


def amounts_of(text: str) -> list[str]:
    """Return the amounts that a cell's text shows on its lines, and the whole of one that is wrapped."""
    tokens = text.split()
    whole = ["".join(tokens)] if len(tokens) > 1 else []
    return [token for token in [*tokens, *whole] if _AMOUNT.fullmatch(token)]


def _holds(box: Box, word: Box) -> bool:
    x, y = (word.x0 + word.x1) / 2, (word.top + word.bottom) / 2
    return box.x0 <= x <= box.x1 and box.top <= y <= box.bottom
