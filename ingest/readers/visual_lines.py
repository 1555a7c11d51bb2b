"""Characters → visual lines and words, as the eye would group them.

Digits and Chinese characters often stand on slightly different baselines, so lines are found by the vertical
centres of characters, not by their baselines.
"""

from __future__ import annotations

from functools import partial

import numpy as np
from numpy.typing import NDArray

from ingest.records import Box, Character, Line, Word

Boxes = NDArray[np.float64]
Numbers = NDArray[np.float64]
Indices = NDArray[np.intp]

LINE_GAP = 0.35  # of the height of the tallest character so far: centres further apart are two lines
_LEAST_HEIGHT = 3.0
_WORD_GAP = 0.45  # of a character's height
_LEAST_WORD_GAP = 2.0
# A thousand characters a page: made without a call of Python's for each.
_make_character = partial(tuple.__new__, Character)
_make_box = partial(tuple.__new__, Box)
_TWICE = 0.3  # of a character's size: the same character again, this near, is bold print drawn twice


def arrange_in_lines(
    text: str, boxes: Boxes, width: float, height: float
) -> tuple[tuple[Character, ...], tuple[Line, ...]]:
    """Return the characters of a page in reading order, each once, and the lines that they form."""
    keep = _is_visible(boxes, width, height)
    if not keep.any():
        return (), ()
    letters, boxes = np.frombuffer(text.encode("utf-32-le"), dtype="<U1")[keep], boxes[keep]
    line_of = number_lines((boxes[:, 1] + boxes[:, 3]) / 2, boxes[:, 3] - boxes[:, 1])
    order = np.lexsort((boxes[:, 0], line_of))
    letters, boxes, line_of = letters[order], boxes[order], line_of[order]
    once = ~is_drawn_twice(letters, boxes, line_of)
    letters, boxes, line_of = letters[once], boxes[once], line_of[once]
    characters = tuple(map(_make_character, zip(letters.tolist(), *boxes.T.tolist(), strict=True)))
    return characters, _lines("".join(letters.tolist()), boxes, line_of)


def _is_visible(boxes: Boxes, width: float, height: float) -> NDArray[np.bool_]:
    x, y = (boxes[:, 0] + boxes[:, 2]) / 2, (boxes[:, 1] + boxes[:, 3]) / 2
    on_page = (x >= 0) & (x <= width) & (y >= 0) & (y <= height)
    return on_page & (boxes[:, 2] > boxes[:, 0]) & (boxes[:, 3] > boxes[:, 1])


def number_lines(centres: Numbers, heights: Numbers) -> Indices:
    """Return, for each character, the number of its visual line from the top."""
    levels, level_of = np.unique(np.round(centres, 1), return_inverse=True)
    tallest = np.zeros(len(levels))
    np.maximum.at(tallest, level_of, heights)
    line_of_level, line = [0], 0
    first, last, height = levels[0], levels[0], max(tallest[0], _LEAST_HEIGHT)
    for level, tall in zip(levels[1:].tolist(), tallest[1:].tolist(), strict=True):
        if level - last > height * LINE_GAP or level - first > height * 2 * LINE_GAP:
            line, first, height = line + 1, level, _LEAST_HEIGHT
        last, height = level, max(height, tall)
        line_of_level.append(line)
    return np.array(line_of_level, dtype=np.intp)[level_of]


def is_drawn_twice(letters: NDArray[np.str_], boxes: Boxes, line_of: Indices) -> NDArray[np.bool_]:
    """Return which characters (sorted by line and x) print the one before them again."""
    again = np.zeros(len(letters), dtype=np.bool_)
    near = (np.abs(boxes[1:, :2] - boxes[:-1, :2]) < _TWICE * (boxes[1:, 2:] - boxes[1:, :2])).all(axis=1)
    again[1:] = near & (letters[1:] == letters[:-1]) & (line_of[1:] == line_of[:-1])
    return again


def _lines(text: str, boxes: Boxes, line_of: Indices) -> tuple[Line, ...]:
    """Cut sorted characters into words and lines."""
    new_line = np.append(True, line_of[1:] != line_of[:-1])
    gaps = np.append(0.0, boxes[1:, 0] - boxes[:-1, 2])
    wide = gaps > np.maximum(_LEAST_WORD_GAP, _WORD_GAP * (boxes[:, 3] - boxes[:, 1]))
    starts = np.flatnonzero(new_line | wide)
    ends = np.append(starts[1:], len(text))
    words = [
        Word(text[start:end], box)
        for start, end, box in zip(
            starts.tolist(), ends.tolist(), map(_make_box, surround(boxes, starts).tolist()), strict=True
        )
    ]
    first_words = np.flatnonzero(new_line[starts])
    line_boxes = surround(boxes, starts[first_words]).tolist()
    last_words = np.append(first_words[1:], len(words)).tolist()
    return tuple(
        Line(number, tuple(words[first:last]), Box(*box))
        for number, (first, last, box) in enumerate(
            zip(first_words.tolist(), last_words, line_boxes, strict=True), start=1
        )
    )


def surround(boxes: Boxes, starts: Indices) -> Boxes:
    """Return the box around each run of characters that begins at one of the starts."""
    low = np.minimum.reduceat(boxes[:, :2], starts)
    high = np.maximum.reduceat(boxes[:, 2:], starts)
    return np.column_stack((low, high))
