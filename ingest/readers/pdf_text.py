"""The characters that are printed on a page of a PDF, with their loose boxes.

In PDF coordinates (y grows upwards): rows of (left, bottom, right, top).
"""

from __future__ import annotations

import ctypes
import math
import struct
import sys
from array import array
from collections.abc import Sequence
from itertools import compress, pairwise, repeat

import numpy as np
import pypdfium2
from numpy.typing import NDArray
from pypdfium2 import raw

from ingest.readers import pdfium

Boxes = NDArray[np.float64]
Indices = NDArray[np.intp]
Frame = tuple[float, float, float, float]

_BLANKS = frozenset("\x7f\xa0\u3000\ufeff\u200b")
_HYPHENS = {0x02: "-", 0xFFFE: "-"}  # what pdfium makes of a hyphen at the end of a line
_HIGH_SURROGATES, _LOW_SURROGATES, _END_OF_SURROGATES = 0xD800, 0xDC00, 0xE000
_TOLERANCE = 1.0
_WIDEST_CELL = 300.0  # wider may be the page or a table, with cells in it
_RECTANGLE_PIECES = (4, 5)
_NOWHERE = (math.inf, math.inf, -math.inf, -math.inf)
_ENDLESS = (-math.inf, -math.inf, math.inf, math.inf)
_TURNED = (90, 270)


def read_characters(page: pypdfium2.PdfPage) -> tuple[str, Boxes]:
    """Return the characters that can be seen: no blanks, none that pdfium made up, none that is clipped away."""
    textpage = page.get_textpage()
    try:
        count = textpage.count_chars()
        if count <= 0:
            return "", np.empty((0, 4))
        text = _read_text(textpage, count)
        handle = pdfium.address_of(textpage.raw)
        printed = [i for i, char in enumerate(text) if char > " " and char not in _BLANKS]
        printed, boxes = _read_boxes(handle, printed) if printed else ([], np.empty((0, 4)))
        if not printed:
            return "", boxes
        seen = _is_seen(_Frames(handle), np.array(printed), boxes, 0 if page.get_rotation() in _TURNED else 1)
        return "".join(text[i] for i, is_seen in zip(printed, seen.tolist(), strict=True) if is_seen), boxes[seen]
    finally:
        textpage.close()


def _read_boxes(textpage: int, indices: list[int]) -> tuple[list[int], Boxes]:
    """Return those of the characters that have a box, and their boxes."""
    rectangles = np.empty((len(indices), 4), dtype=np.float32)
    addresses = range(rectangles.ctypes.data, rectangles.ctypes.data + rectangles.nbytes, rectangles.strides[0])
    # A thousand characters a page: asked without a call of Python's for each.
    has_box = list(map(pdfium.get_loose_box, repeat(textpage), indices, addresses))
    # FS_RECTF is (left, top, right, bottom).
    boxes = rectangles[:, [0, 3, 2, 1]].astype(np.float64)
    if all(has_box):
        return indices, boxes
    return list(compress(indices, has_box)), boxes[np.array(has_box, dtype=np.bool_)]


def _read_text(textpage: pypdfium2.PdfTextPage, count: int) -> str:
    """Return one character for each of pdfium's, in its order."""
    buffer = (ctypes.c_ushort * (2 * count + 2))()
    length = raw.FPDFText_GetText(textpage, 0, count, buffer)
    text = bytes(buffer)[: 2 * max(length - 1, 0)].decode("utf-16-le", errors="replace")
    if len(text) == count:
        return text.translate(_HYPHENS)
    return join_pairs([raw.FPDFText_GetUnicode(textpage, i) for i in range(count)]).translate(_HYPHENS)


def join_pairs(codes: Sequence[int]) -> str:
    """Return a character for each code: a pair of surrogates is one and a null, what is no character is a null."""
    text = ["\x00" if code > sys.maxunicode or _is_surrogate(code) else chr(code) for code in codes]
    for i, (high, low) in enumerate(pairwise(codes)):
        if _is_surrogate(high) and _is_surrogate(low) and high < _LOW_SURROGATES <= low:
            text[i] = struct.pack("<HH", high, low).decode("utf-16-le")
    return "".join(text)


def _is_surrogate(code: int) -> bool:
    return _HIGH_SURROGATES <= code < _END_OF_SURROGATES


def _is_seen(frames: _Frames, indices: Indices, boxes: Boxes, axis: int) -> NDArray[np.bool_]:
    """Return which characters are not clipped away; the axis is the one that lines of text are along.

    A cell too small for its text shows a part of it; the rest is printed unseen into the cells around it. One
    character speaks for the run that it begins, and those that would be hidden by that are asked themselves.
    """
    middles = (boxes[:, :2] + boxes[:, 2:]) / 2
    starts = _starts_of_runs(boxes, middles, axis)
    of_starts = (indices[starts].tolist(), boxes[starts].tolist(), middles[starts].tolist())
    said = list(map(frames.around, *of_starts))
    seen = _holds(np.repeat(np.array(said), np.diff(np.append(starts, len(boxes))), axis=0), middles)
    doubtful = np.flatnonzero(~seen)
    if len(doubtful):
        own = np.array([frames.of(indices[i], boxes[i].tolist()) for i in doubtful.tolist()])
        seen[doubtful] = _holds(own, middles[doubtful])
    return seen


def _starts_of_runs(boxes: Boxes, middles: Boxes, axis: int) -> Indices:
    """Return where, in the order of printing, a line of text begins or goes on behind a gap."""
    along = 1 - axis
    apart = np.maximum(boxes[1:, along] - boxes[:-1, along + 2], boxes[:-1, along] - boxes[1:, along + 2])
    size = boxes[1:, axis + 2] - boxes[1:, axis]
    new = (np.abs(np.diff(middles[:, axis])) > _TOLERANCE) | (apart > size)
    return np.flatnonzero(np.append(True, new))


def _holds(frames: Boxes, points: Boxes) -> NDArray[np.bool_]:
    """Return which points lie in their frame."""
    inside = (points >= frames[:, :2] - _TOLERANCE) & (points <= frames[:, 2:] + _TOLERANCE)
    return np.logical_and(inside[:, 0], inside[:, 1])


class _Frames:
    """The boxes that characters are clipped to."""

    def __init__(self, textpage: int) -> None:
        self._textpage, self._numbers = textpage, array("f", [0.0] * 4)
        self._at = pdfium.addresses_in(self._numbers)
        self._cell = _NOWHERE

    def around(self, index: int, box: Sequence[float], middle: Sequence[float]) -> Frame:
        """Return the frame of a character, taking for granted that what begins in a cell is framed by it."""
        left, bottom, right, top = self._cell
        if left <= middle[0] <= right and bottom <= middle[1] <= top:
            return self._cell
        frame = self.of(index, box)
        if frame[2] - frame[0] < _WIDEST_CELL and frame[3] - frame[1] < _WIDEST_CELL:
            self._cell = frame
        return frame

    def of(self, index: int, box: Sequence[float]) -> Frame:
        """Return the rectangle (left, bottom, right, top) that a character's object is clipped to, endless without."""
        item = pdfium.get_text_object(self._textpage, index)
        clip = pdfium.get_clip(item)
        count = pdfium.count_clip_paths(clip)
        if count <= 0:
            return _ENDLESS
        pdfium.get_bounds(item, *self._at)
        left, bottom, right, top = self._numbers
        if left > box[2] or right < box[0] or bottom > box[3] or top < box[1]:
            return _ENDLESS  # drawn by a form with coordinates of its own
        left, bottom, right, top = _ENDLESS
        for path in range(count):
            if pdfium.count_clip_pieces(clip, path) in _RECTANGLE_PIECES:
                (x0, y0), (x1, y1), (x2, y2) = (self._corner(clip, path, piece) for piece in range(3))
                if (x1, y1) in ((x0, y2), (x2, y0)):
                    left, right = max(left, min(x0, x2)), min(right, max(x0, x2))
                    bottom, top = max(bottom, min(y0, y2)), min(top, max(y0, y2))
        return left, bottom, right, top

    def _corner(self, clip: pdfium.Handle, path: int, piece: int) -> tuple[float, float]:
        pdfium.get_point(pdfium.get_clip_piece(clip, path, piece), self._at[0], self._at[1])
        return self._numbers[0], self._numbers[1]
