"""pdfium's objects as arrays: the characters of a page, and its painted horizontal and vertical lines.

Everything here is in PDF coordinates (y grows upwards): rows of (left, bottom, right, top).
The loops call pdfium several thousand times a page, so buffers are reused and functions bound to locals.
"""

from __future__ import annotations

import ctypes
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import pypdfium2
from numpy.typing import NDArray
from pypdfium2 import raw

Boxes = NDArray[np.float64]
Matrix = tuple[float, float, float, float, float, float]
Point = tuple[float, float]

_THIN = 3.0  # a painted shape no wider than this is a line
_SKEW = 0.5  # how far the ends of a horizontal or vertical line may be apart the other way
_MOST_PATHS = 50_000
_DEEPEST_FORM = 8
_SPACES = frozenset("\u00a0\u3000\ufffe\ufeff\x00")
_IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


@dataclass(slots=True)
class Drawing:
    """What is painted on a page beside text."""

    lines: Boxes = field(default_factory=lambda: np.empty((0, 4)))
    path_count: int = 0
    image_count: int = 0


def read_characters(page: pypdfium2.PdfPage) -> tuple[str, Boxes]:
    """Return the printed characters (no blanks, none that pdfium made up) and their loose boxes."""
    textpage = page.get_textpage()
    try:
        count = textpage.count_chars()
        if count <= 0:
            return "", np.empty((0, 4))
        text = _read_text(textpage, count)
        handle, rectangles = textpage.raw, (raw.FS_RECTF * count)()
        first, size = raw.FS_RECTF.from_buffer(rectangles), ctypes.sizeof(raw.FS_RECTF)
        get_box, byref = raw.FPDFText_GetLooseCharBox, ctypes.byref
        printed = [i for i, char in enumerate(text) if char > " " and char not in _SPACES]
        printed = [i for i in printed if get_box(handle, i, byref(first, i * size))]
        # FS_RECTF is (left, top, right, bottom).
        boxes = np.frombuffer(rectangles, dtype=np.float32).reshape(-1, 4)[printed][:, [0, 3, 2, 1]].astype(np.float64)
        return "".join(map(text.__getitem__, printed)), boxes
    finally:
        textpage.close()


def _read_text(textpage: pypdfium2.PdfTextPage, count: int) -> str:
    """Return one character for each of pdfium's, in its order."""
    buffer = (ctypes.c_ushort * (2 * count + 2))()
    length = raw.FPDFText_GetText(textpage, 0, count, buffer)
    text = bytes(buffer)[: 2 * max(length - 1, 0)].decode("utf-16-le", errors="replace")
    if len(text) == count:
        return text
    codes = (raw.FPDFText_GetUnicode(textpage, i) for i in range(count))
    return "".join(chr(code) if code <= 0x10FFFF else "\x00" for code in codes)


def read_drawing(page: pypdfium2.PdfPage) -> Drawing:
    """Return the painted horizontal and vertical lines of a page and of the forms that it draws."""
    drawing = Drawing()
    pen = _Pen()
    handle = page.raw
    objects = (raw.FPDFPage_GetObject(handle, i) for i in range(raw.FPDFPage_CountObjects(handle)))
    _walk(objects, _IDENTITY, drawing, pen, 0)
    if pen.lines and drawing.path_count <= _MOST_PATHS:
        drawing.lines = np.array(pen.lines)
    return drawing


def _walk(objects: Any, matrix: Matrix, drawing: Drawing, pen: _Pen, depth: int) -> None:
    """Let the pen follow every path; forms bring their own matrix."""
    get_type = raw.FPDFPageObj_GetType
    for item in objects:
        kind = get_type(item)
        if kind == raw.FPDF_PAGEOBJ_PATH:
            if drawing.path_count <= _MOST_PATHS and pen.follow(item, matrix):
                drawing.path_count += 1
        elif kind == raw.FPDF_PAGEOBJ_IMAGE:
            drawing.image_count += 1
        elif kind == raw.FPDF_PAGEOBJ_FORM and depth < _DEEPEST_FORM:
            inner = (raw.FPDFFormObj_GetObject(item, i) for i in range(max(raw.FPDFFormObj_CountObjects(item), 0)))
            _walk(inner, _multiply(_matrix_of(item), matrix), drawing, pen, depth + 1)


class _Pen:
    """Follows paths and keeps the lines that they paint."""

    def __init__(self) -> None:
        self.lines: list[tuple[float, float, float, float]] = []
        self._fill, self._stroke = ctypes.c_int(), ctypes.c_int()
        self._sides = tuple(ctypes.c_float() for _ in range(4))
        self._x, self._y = ctypes.c_float(), ctypes.c_float()

    def follow(self, path: Any, matrix: Matrix) -> bool:
        """Keep the lines of one path; return whether it is painted at all."""
        raw.FPDFPath_GetDrawMode(path, self._fill, self._stroke)
        if not (self._fill.value or self._stroke.value):
            return False
        count = raw.FPDFPath_CountSegments(path)
        if count == 2 or (count in (4, 5) and not self._stroke.value):
            left, bottom, right, top = self._bounds(path, matrix)
            if right - left <= _THIN or top - bottom <= _THIN:
                self._keep((left, bottom), (right, top))
                return True
        self._trace(path, count, _multiply(_matrix_of(path), matrix))
        return True

    def _bounds(self, path: Any, matrix: Matrix) -> tuple[float, float, float, float]:
        raw.FPDFPageObj_GetBounds(path, *self._sides)
        left, bottom, right, top = (side.value for side in self._sides)
        if matrix is _IDENTITY:
            return left, bottom, right, top
        (ax, ay), (bx, by) = _transform((left, bottom), matrix), _transform((right, top), matrix)
        return min(ax, bx), min(ay, by), max(ax, bx), max(ay, by)

    def _trace(self, path: Any, count: int, matrix: Matrix) -> None:
        """Keep each straight piece of a path that is horizontal or vertical."""
        start = here = (0.0, 0.0)
        x, y = self._x, self._y
        for i in range(count):
            piece = raw.FPDFPath_GetPathSegment(path, i)
            raw.FPDFPathSegment_GetPoint(piece, x, y)
            there = _transform((x.value, y.value), matrix)
            kind = raw.FPDFPathSegment_GetType(piece)
            if kind == raw.FPDF_SEGMENT_MOVETO:
                start = there
            elif kind == raw.FPDF_SEGMENT_LINETO:
                self._keep(here, there)
            if raw.FPDFPathSegment_GetClose(piece):
                self._keep(there, start)
            here = there

    def _keep(self, a: Point, b: Point) -> None:
        width, height = abs(a[0] - b[0]), abs(a[1] - b[1])
        if height <= _THIN and width > max(height, _SKEW):
            y = (a[1] + b[1]) / 2
            self.lines.append((min(a[0], b[0]), y, max(a[0], b[0]), y))
        elif width <= _THIN and height > max(width, _SKEW):
            x = (a[0] + b[0]) / 2
            self.lines.append((x, min(a[1], b[1]), x, max(a[1], b[1])))


def _matrix_of(item: Any) -> Matrix:
    matrix = raw.FS_MATRIX()
    raw.FPDFPageObj_GetMatrix(item, matrix)
    return matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f


def _multiply(m: Matrix, n: Matrix) -> Matrix:
    """Return the matrix that applies m, then n."""
    if n is _IDENTITY:
        return m
    return (
        m[0] * n[0] + m[1] * n[2],
        m[0] * n[1] + m[1] * n[3],
        m[2] * n[0] + m[3] * n[2],
        m[2] * n[1] + m[3] * n[3],
        m[4] * n[0] + m[5] * n[2] + n[4],
        m[4] * n[1] + m[5] * n[3] + n[5],
    )


def _transform(point: Point, m: Matrix) -> Point:
    x, y = point
    return m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]
