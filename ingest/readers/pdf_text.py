"""The characters that are printed on a page of a PDF, with their loose boxes.

In PDF coordinates (y grows upwards): rows of (left, bottom, right, top).
"""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Sequence

import numpy as np
import pypdfium2
from numpy.typing import NDArray
from pypdfium2 import raw

from ingest.readers import pdfium

Boxes = NDArray[np.float64]
Indices = NDArray[np.intp]

_BLANKS = frozenset("\x7f\xa0\u3000\ufeff\u200b")
_HYPHENS = {0x02: "-", 0xFFFE: "-"}  # what pdfium makes of a hyphen at the end of a line
_FEWEST_LINES = 6
_TOLERANCE = 1.0
_TURNED = (90, 270)


def read_characters(page: pypdfium2.PdfPage, lines: Boxes) -> tuple[str, Boxes]:
    """Return the characters that can be seen: no blanks, none that pdfium made up, none that is clipped away.

    Args:
        page: The page.
        lines: What is painted on it. Only text beyond these is asked whether it is clipped: a row that goes on
            over the page is printed whole on both pages, and each shows its part.
    """
    textpage = page.get_textpage()
    try:
        count = textpage.count_chars()
        if count <= 0:
            return "", np.empty((0, 4))
        text = _read_text(textpage, count)
        handle, rectangles = pdfium.address_of(textpage.raw), (raw.FS_RECTF * count)()
        start, size, get_box = ctypes.addressof(rectangles), ctypes.sizeof(raw.FS_RECTF), pdfium.get_loose_box
        printed = [
            i
            for i, char in enumerate(text)
            if char > " " and char not in _BLANKS and get_box(handle, i, start + i * size)
        ]
        # FS_RECTF is (left, top, right, bottom).
        boxes = np.frombuffer(rectangles, dtype=np.float32).reshape(-1, 4)[printed][:, [0, 3, 2, 1]].astype(np.float64)
        seen = _is_seen(handle, np.array(printed), boxes, lines, 0 if page.get_rotation() in _TURNED else 1)
        return "".join(text[i] for i, is_seen in zip(printed, seen.tolist(), strict=True) if is_seen), boxes[seen]
    finally:
        textpage.close()


def _read_text(textpage: pypdfium2.PdfTextPage, count: int) -> str:
    """Return one character for each of pdfium's, in its order."""
    buffer = (ctypes.c_ushort * (2 * count + 2))()
    length = raw.FPDFText_GetText(textpage, 0, count, buffer)
    text = bytes(buffer)[: 2 * max(length - 1, 0)].decode("utf-16-le", errors="replace")
    if len(text) == count:
        return text.translate(_HYPHENS)
    codes = (raw.FPDFText_GetUnicode(textpage, i) for i in range(count))
    return "".join(chr(code) if code <= sys.maxunicode else "\x00" for code in codes).translate(_HYPHENS)


def _is_seen(textpage: int, indices: Indices, boxes: Boxes, lines: Boxes, axis: int) -> NDArray[np.bool_]:
    """Return which characters are not hidden by a clipping path; the axis is the one that lines of text are along."""
    seen = np.ones(len(boxes), dtype=np.bool_)
    if len(lines) < _FEWEST_LINES:
        return seen
    centres = (boxes[:, :2] + boxes[:, 2:]) / 2
    level = centres[:, axis]
    beyond = np.flatnonzero((level < lines[:, axis].min()) | (level > lines[:, axis + 2].max()))
    # One character speaks for its line.
    _, first, line_of = np.unique(np.round(level[beyond]), return_index=True, return_inverse=True)
    speakers = beyond[first]
    hidden = [_is_clipped(textpage, indices[i], boxes[i].tolist()) for i in speakers.tolist()]
    seen[beyond] = ~np.array(hidden, dtype=np.bool_)[line_of]
    return seen


def _is_clipped(textpage: int, index: int, box: list[float]) -> bool:
    """Whether the middle of a character lies outside of one of the paths that its text object is clipped to."""
    item = pdfium.get_text_object(textpage, index)
    numbers = (ctypes.c_float * 4)()
    at = [ctypes.addressof(numbers) + 4 * i for i in range(4)]
    pdfium.get_bounds(item, *at)
    if numbers[0] > box[2] or numbers[2] < box[0] or numbers[1] > box[3] or numbers[3] < box[1]:
        return False  # drawn by a form with coordinates of its own
    middle = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    clip = pdfium.get_clip(item)
    for path in range(pdfium.count_clip_paths(clip)):
        corners = []
        for piece in range(pdfium.count_clip_pieces(clip, path)):
            pdfium.get_point(pdfium.get_clip_piece(clip, path, piece), at[0], at[1])
            corners.append((numbers[0], numbers[1]))
        if corners and not _contains(np.min(corners, axis=0), np.max(corners, axis=0), middle):
            return True
    return False


def _contains(low: Sequence[float], high: Sequence[float], point: Sequence[float]) -> bool:
    return all(a - _TOLERANCE <= x <= b + _TOLERANCE for a, x, b in zip(low, point, high, strict=True))
