"""A second witness: do rows, as they were read, hold what plain word lines show side by side?

Lines know nothing of grids, headings and panels. The figures of a line must stand in one row, from left to right, and
those behind a code must stand under that code. What the witness cannot tell (a name, a code that no list holds, figures
in prose) it does not judge. Where it disagrees, the reading of that page is in doubt, whatever its sums say.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import cast

from ingest.agreement import AMOUNT, HeldRows, RowKey, amounts_of, glued, in_order, stands_in
from ingest.cells import RawRow
from ingest.code_lists import ECONOMIC_CODES, FUNCTION_CODES, read_list
from ingest.codes import CLASSIFICATIONS, code_and_name
from ingest.records import Box, Line, Page, Table, Word

_Statement = tuple[list[str], list[str]]  # codes, and the figures behind them

_WHOLE = re.compile(r"\d{1,9}")
_PART = re.compile(r"\d{2}")
_CLASS = re.compile(r"\d{3}")  # alone it may as well be a count: it opens a lane, and is no code to be held under
_SHORTEST_CODE = 5
_LONGEST_CODE = 7
_SPEECH = re.compile(r"[。，；！？]|\d\s*[(（]?[百万亿]*元")
_SEVERAL = 2
_FIGURES = ("amount", "quantity")
_GLUED = re.compile(r"(-?[\d,]+\.\d\d)(\d{5}|\d{7})")
_FIGURE_OR_CODE = re.compile(r"[-\[(（]?\d")


@dataclass(frozen=True, slots=True)
class Hearing:
    """What the lines of a page say of its rows: how many show figures of a table, and those that contradict it."""

    shown_rows: int
    disputes: tuple[str, ...]


class _PageRead:
    """What was read from a page: the rows of its tables, where these stand, and where their columns of figures do."""

    def __init__(self, cells: Iterable[RawRow]) -> None:
        """Take the labelled cells of a page from left to right."""
        self.columns: set[tuple[float, float]] = set()
        self._rows = HeldRows()
        self._shared: defaultdict[RowKey, set[str]] = defaultdict(set)  # merged over rows of several codes
        self._by_code: defaultdict[RowKey, defaultdict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
        printed: defaultdict[object, list[Box]] = defaultdict(list)
        before: RawRow | None = None
        for cell in cells:
            if cell.get("value_kind") in _FIGURES:
                self.columns.add(cast("tuple[float, float]", (cell["x0"], cell["x1"])))
            if cell["text"]:
                printed[cell["table_no"]].append(_box_of(cell))
                self._add(cell, str(cell["text"]))
                if before is not None and _ends_at_code(before, cell):
                    self._add(before, glued(str(before["text"]), str(cell["text"])))
                before = cell
        self.boxes = [Box.around(boxes) for boxes in printed.values()]

    def _add(self, cell: RawRow, text: str) -> None:
        place = cast("tuple[int, int, int]", (cell["table_no"], cell["row_no"], cell["row_span"]))
        figures = [*amounts_of(text), *(token for token in text.split() if _WHOLE.fullmatch(token))]
        if figures:
            table, rows = place[0], range(place[1], place[1] + place[2])
            self._rows.add(table, rows, figures)
            codes = [str(cell[kind]) for kind in CLASSIFICATIONS if cell.get(kind)]
            for row in rows:
                if len(rows) > 1:
                    self._shared[table, row].update(figures)
                for code in codes:
                    self._by_code[table, row][code].extend(figures)

    def dispute(self, said: Sequence[_Statement]) -> str | None:
        """Say what the rows do not hold of a line's statements."""
        everything = [figure for _, figures in said for figure in figures]
        rows = self._rows.rows_with(everything)
        if not rows:
            return f"{' '.join(everything)} stand in no one row"
        apart = [statement for statement in said if not any(self._holds(row, *statement) for row in rows)]
        return f"{' '.join(apart[0][1])} stand in no row of {' '.join(apart[0][0])}" if apart else None

    def _holds(self, row: RowKey, codes: Sequence[str], figures: Sequence[str]) -> bool:
        """Whether the row holds the figures under each of the codes, or of one that is part of it."""
        own = [figure for figure in figures if figure not in self._shared[row]]
        by_code = self._by_code[row].items()
        return all(any(held.startswith(code) and in_order(own, under) for held, under in by_code) for code in codes)


def _ends_at_code(figure: RawRow, cell: RawRow) -> bool:
    """Whether a cell of keys begins where a figure's cell in its row ends."""
    same_row = all(figure[key] == cell[key] for key in ("table_no", "row_no"))
    beside = same_row and cast("float", cell["x0"]) <= cast("float", figure["x1"]) + 1
    return beside and cell.get("role") == "key" and figure.get("value_kind") in _FIGURES


def _box_of(cell: RawRow) -> Box:
    return Box(*cast("tuple[float, float, float, float]", (cell["x0"], cell["top"], cell["x1"], cell["bottom"])))


def hear_witness(pages: Iterable[Page], tables: Iterable[Table], cells: Iterable[RawRow]) -> dict[int, Hearing]:
    """Return what the lines say of each page that has them; `cells` are the labelled cells of `tables`, or of some."""
    cells_of: defaultdict[object, list[RawRow]] = defaultdict(list)
    for cell in cells:
        if cell["x0"] is not None:
            cells_of[cell["page"]].append(cell)
    grids: defaultdict[int, defaultdict[int, list[Box]]] = defaultdict(lambda: defaultdict(list))
    for number, table in enumerate(tables):
        for grid_cell in table.cells:
            if grid_cell.box:
                grids[grid_cell.page][number].append(grid_cell.box)
    heard = {}
    for page in pages:
        found = [Box.around(boxes) for boxes in grids[page.number].values()]
        heard[page.number] = _hear(page, _PageRead(cells_of[page.number]), found)
    return {number: hearing for number, hearing in heard.items() if hearing.shown_rows or hearing.disputes}


def _hear(page: Page, read: _PageRead, grids: Sequence[Box]) -> Hearing:
    shown, disputes = 0, []
    for line in page.lines:
        if not any(_FIGURE_OR_CODE.match(word.text) for word in line.words):
            continue
        words = (part for word in line.words for part in _parted(word))
        within = [word for word in words if any(stands_in(word.box, box) for box in read.boxes)]
        said = [(codes, figures) for codes, figures in _statements(within, read.columns) if figures]
        shown += bool(said)
        if (said and (dispute := read.dispute(said))) or (not said and (dispute := _lost(line, grids))):
            disputes.append(f"line {line.number}: {dispute}")
    return Hearing(shown, tuple(disputes))


def _parted(word: Word) -> list[Word]:
    """Return the figure and the code behind it that a word shows where nothing parts two cells, or the word."""
    found = _GLUED.fullmatch(word.text)
    if found is None or found[2] not in _known_codes():
        return [word]
    edge = word.box.x0 + (word.box.x1 - word.box.x0) * len(found[1]) / len(word.text)
    return [Word(found[1], word.box._replace(x1=edge)), Word(found[2], word.box._replace(x0=edge))]


def _statements(words: Sequence[Word], columns: Iterable[tuple[float, float]]) -> Iterator[_Statement]:
    """Yield codes with the figures behind them, from left to right; first the figures before any code."""
    codes: list[str] = []
    figures: list[str] = []
    position = 0
    while position < len(words):
        word, code, length = words[position], *_code(words, position)
        in_column = any(left <= (word.box.x0 + word.box.x1) / 2 <= right for left, right in columns)
        if not in_column and (code or _CLASS.fullmatch(word.text)):
            if figures:
                yield codes, figures
                codes, figures = [], []
            codes += [code] if code else []
        elif AMOUNT.fullmatch(word.text) or (in_column and _WHOLE.fullmatch(word.text)):
            figures.append(word.text)
        position += max(length, 1)
    yield codes, figures


def _code(words: Sequence[Word], position: int) -> tuple[str | None, int]:
    """Return the code that begins at a word, split over 类 款 项 or not, and its number of words.

    The parts stand side by side: behind the name of 210 stands 12, the number of the line, not 21012.
    """
    code, name = code_and_name(words[position].text)
    length = 1
    while code and not name and len(code) < _LONGEST_CODE and position + length < len(words):
        if not _PART.fullmatch(words[position + length].text):
            break
        code, length = code + words[position + length].text, length + 1
    return (code, length) if code and len(code) >= _SHORTEST_CODE and code in _known_codes() else (None, 1)


@cache
def _known_codes() -> frozenset[str]:
    return frozenset(row["code"] for file in (FUNCTION_CODES, ECONOMIC_CODES) for row in read_list(file))


def _lost(line: Line, grids: Sequence[Box]) -> str | None:
    """Say that a line shows a row of figures beside the tables of its page: a code with amounts, or several amounts."""
    amounts = [word.text for word in line.words if AMOUNT.fullmatch(word.text)]
    if not amounts or line.box is None or _SPEECH.search(line.text) or any(_touch(line.box, grid) for grid in grids):
        return None
    is_row = len(amounts) >= _SEVERAL or _code(line.words, 0)[0] is not None
    return f"{' '.join(amounts)} stand in no table" if is_row else None


def _touch(line: Box, box: Box) -> bool:
    return line.top < box.bottom and line.bottom > box.top and line.x0 < box.x1 and line.x1 > box.x0
