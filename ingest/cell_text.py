"""Characters of a page → the text of the cells of a grid, each character in one cell.

Within a cell the visual lines are parted by a line break, and characters are joined as a reader would:
without blanks between Chinese characters, with one where a gap parts figures or words.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from ingest.readers.visual_lines import LINE_GAP, surround
from ingest.records import Page

Numbers = NDArray[np.float64]
Indices = NDArray[np.intp]

_LEAST_HEIGHT = 3.0
_MARKS = list("、，。．；,.;")
_LINE_GAP_OF_MARKS = 0.5
_GAP_BETWEEN_FIGURES = 0.45  # of a character's height; the same that parts words of a line
_GAP_BESIDE_CHINESE = 1.0
_FIRST_CHINESE = "\u2e80"


@dataclass(frozen=True, slots=True)
class PrintedText:
    """The characters of a page as arrays."""

    letters: NDArray[np.str_]
    boxes: NDArray[np.float64]

    @classmethod
    def of(cls, page: Page) -> PrintedText:
        """Take the characters of a page."""
        if not page.characters:
            return cls(np.empty(0, dtype="U1"), np.empty((0, 4)))
        letters, *sides = zip(*page.characters, strict=True)
        return cls(np.array(letters), np.array(sides).T)


class CellText(NamedTuple):
    """What is printed in one cell, and how far its first line reaches."""

    text: str
    x0: float
    x1: float
    height: float


def assign_characters(printed: PrintedText, xs: Numbers, ys: Numbers, owner: Indices) -> Indices:
    """Return, for each character, the cell that holds its centre, or -1."""
    x = (printed.boxes[:, 0] + printed.boxes[:, 2]) / 2
    y = (printed.boxes[:, 1] + printed.boxes[:, 3]) / 2
    column, row = np.searchsorted(xs, x, side="right") - 1, np.searchsorted(ys, y, side="right") - 1
    inside = (column >= 0) & (column < owner.shape[1]) & (row >= 0) & (row < owner.shape[0])
    cell_of = np.full(len(x), -1, dtype=np.intp)
    cell_of[inside] = owner[row[inside], column[inside]]
    return cell_of


def compose(printed: PrintedText, cell_of: Indices) -> dict[int, CellText]:
    """Return the text of each cell that holds characters."""
    inside = np.flatnonzero(cell_of >= 0)
    if not len(inside):
        return {}
    boxes, cells = printed.boxes[inside], cell_of[inside]
    centres, heights = (boxes[:, 1] + boxes[:, 3]) / 2, boxes[:, 3] - boxes[:, 1]
    order = np.lexsort((centres, cells))
    line_of = np.empty(len(inside), dtype=np.intp)
    is_mark = np.isin(printed.letters[inside], _MARKS)
    line_of[order] = _number_lines(cells[order], centres[order], heights[order], is_mark[order])
    order = np.lexsort((boxes[:, 0], line_of))
    return _join(printed.letters[inside][order], boxes[order], cells[order], line_of[order])


def _number_lines(cells: Indices, centres: Numbers, heights: Numbers, is_mark: NDArray[np.bool_]) -> Indices:
    """Number the visual lines of characters sorted by cell and vertical centre.

    A mark no higher than its ink stands at the foot of its line, lower than the others.
    """
    tall = np.maximum(np.maximum(heights[1:], heights[:-1]), _LEAST_HEIGHT)
    low_mark = (is_mark[1:] & (heights[1:] < tall / 2)) | (is_mark[:-1] & (heights[:-1] < tall / 2))
    gap = np.where(low_mark, _LINE_GAP_OF_MARKS, LINE_GAP) * tall
    starts = (cells[1:] != cells[:-1]) | (centres[1:] - centres[:-1] > gap)
    return np.append(0, np.cumsum(starts))


def _join(letters: NDArray[np.str_], boxes: Numbers, cells: Indices, line_of: Indices) -> dict[int, CellText]:
    """Join sorted characters to the text of each cell."""
    new_line = np.append(True, line_of[1:] != line_of[:-1])
    new_cell = np.append(True, cells[1:] != cells[:-1])
    before = np.where(new_line, np.where(new_cell, "", "\n"), np.where(_parted(letters, boxes), " ", ""))
    pieces = np.char.add(before, letters).tolist()
    firsts = np.flatnonzero(new_cell)
    lasts = np.append(firsts[1:], len(letters)).tolist()
    line_starts = np.flatnonzero(new_line)
    first_lines = surround(boxes, line_starts)[new_cell[line_starts]].tolist()
    return {
        cell: CellText("".join(pieces[first:last]), x0, x1, bottom - top)
        for cell, first, last, (x0, top, x1, bottom) in zip(
            cells[firsts].tolist(), firsts.tolist(), lasts, first_lines, strict=True
        )
    }


def _parted(letters: NDArray[np.str_], boxes: Numbers) -> NDArray[np.bool_]:
    """Return before which characters a gap is wide enough for a blank."""
    chinese = letters >= _FIRST_CHINESE
    gaps = (boxes[1:, 0] - boxes[:-1, 2]) / np.maximum(boxes[1:, 3] - boxes[1:, 1], 1.0)
    both, neither = chinese[1:] & chinese[:-1], ~(chinese[1:] | chinese[:-1])
    needed = np.where(neither, _GAP_BETWEEN_FIGURES, np.where(both, np.inf, _GAP_BESIDE_CHINESE))
    return np.append(False, gaps > needed)
