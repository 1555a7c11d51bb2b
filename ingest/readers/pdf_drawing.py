"""The horizontal and vertical lines that are painted on a page of a PDF.

In PDF coordinates (y grows upwards): rows of (left, bottom, right, top). White shapes are not seen; the sides of
coloured ones count as lines only on pages that have hardly any line of their own, since shading is often drawn a
little smaller than its cell and would double the grid.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import chain

import numpy as np
import pypdfium2
from numpy.typing import NDArray
from pypdfium2 import raw

from ingest.readers import pdfium
from ingest.readers.pdfium import Handle

Boxes = NDArray[np.float64]
Matrix = tuple[float, float, float, float, float, float]
Point = tuple[float, float]

_THIN = 3.0  # a painted shape no wider than this is a line
_SKEW = 0.5  # how far the ends of a horizontal or vertical line may be apart the other way
_MOST_PATHS = 50_000  # more is a map or a plan
_MOST_PIECES_OF_SHADING = 12
_FEWEST_LINES = 6
_DEEPEST_FORM = 8
_WHITE = 250
_LINE_PIECES = 2
_RECTANGLE_PIECES = (4, 5)
_IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


@dataclass(slots=True)
class Drawing:
    """What is painted on a page beside text."""

    lines: Boxes = field(default_factory=lambda: np.empty((0, 4)))
    path_count: int = 0
    image_count: int = 0


def read_drawing(page: pypdfium2.PdfPage) -> Drawing:
    """Return the painted horizontal and vertical lines of a page and of the forms that it draws."""
    drawing, pen = Drawing(), _Pen()
    handle = pdfium.address_of(page.raw)
    objects = (pdfium.get_object(handle, i) for i in range(pdfium.count_objects(handle)))
    _walk(objects, _IDENTITY, drawing, pen, 0)
    lines = pen.lines if len(pen.lines) >= _FEWEST_LINES else pen.lines + pen.shading
    if lines and drawing.path_count <= _MOST_PATHS:
        drawing.lines = np.fromiter(chain.from_iterable(lines), np.float64).reshape(-1, 4)
    return drawing


def _walk(objects: Iterable[Handle], matrix: Matrix, drawing: Drawing, pen: _Pen, depth: int) -> None:
    """Let the pen follow every path; forms bring their own matrix."""
    get_type, path_type = pdfium.get_type, raw.FPDF_PAGEOBJ_PATH
    for item in objects:
        kind = get_type(item)
        if kind == path_type:
            if drawing.path_count <= _MOST_PATHS and pen.follow(item, matrix):
                drawing.path_count += 1
        elif kind == raw.FPDF_PAGEOBJ_IMAGE:
            drawing.image_count += 1
        elif kind == raw.FPDF_PAGEOBJ_FORM and depth < _DEEPEST_FORM:
            inner = (pdfium.get_form_object(item, i) for i in range(max(pdfium.count_form_objects(item), 0)))
            _walk(inner, _multiply(pen.matrix_of(item), matrix), drawing, pen, depth + 1)


class _Pen:
    """Follows paths and keeps the lines that they paint.

    pdfium writes into arrays, since to take the numbers of one of ctypes' costs more than the call that filled it.
    """

    def __init__(self) -> None:
        self.lines: list[tuple[float, float, float, float]] = []
        self.shading: list[tuple[float, float, float, float]] = []
        self._floats, self._ints, self._matrix = array("f", [0.0] * 4), array("I", [0] * 4), array("f", [0.0] * 6)
        self._float_at, self._int_at = pdfium.addresses_in(self._floats), pdfium.addresses_in(self._ints)
        self._matrix_at = pdfium.addresses_in(self._matrix)[0]

    def follow(self, path: Handle, matrix: Matrix) -> bool:
        """Keep the lines of one path; return whether it can be seen."""
        pdfium.get_draw_mode(path, self._int_at[0], self._int_at[1])
        filled, stroked = self._ints[0], self._ints[1]
        if not stroked and not (filled and self._is_coloured(path)):
            return False
        count = pdfium.count_pieces(path)
        if (count == _LINE_PIECES or (count in _RECTANGLE_PIECES and not stroked)) and self._is_line(path, matrix):
            return True
        if stroked or count <= _MOST_PIECES_OF_SHADING:
            self._trace(path, count, _multiply(self.matrix_of(path), matrix), self.lines if stroked else self.shading)
        return True

    def matrix_of(self, item: Handle) -> Matrix:
        """Return the matrix that places an object."""
        pdfium.get_matrix(item, self._matrix_at)
        a, b, c, d, e, f = self._matrix
        return a, b, c, d, e, f

    def _is_coloured(self, path: Handle) -> bool:
        if not pdfium.get_fill_colour(path, *self._int_at):
            return True  # a pattern
        red, green, blue, alpha = self._ints
        return alpha > 0 and min(red, green, blue) < _WHITE

    def _is_line(self, path: Handle, matrix: Matrix) -> bool:
        """Keep a path that is nothing but one thin line; return whether it is."""
        pdfium.get_bounds(path, *self._float_at)
        left, bottom, right, top = self._floats
        if matrix is not _IDENTITY:
            (ax, ay), (bx, by) = _transform((left, bottom), matrix), _transform((right, top), matrix)
            left, bottom, right, top = min(ax, bx), min(ay, by), max(ax, bx), max(ay, by)
        width, height = right - left, top - bottom
        if height <= _THIN and width > max(height, _SKEW):
            y = (bottom + top) / 2
            self.lines.append((left, y, right, y))
        elif width <= _THIN and height > max(width, _SKEW):
            x = (left + right) / 2
            self.lines.append((x, bottom, x, top))
        return width <= _THIN or height <= _THIN

    def _trace(self, path: Handle, count: int, matrix: Matrix, lines: list[tuple[float, float, float, float]]) -> None:
        """Keep each straight piece of a path that is horizontal or vertical."""
        start = here = (0.0, 0.0)
        for i in range(count):
            piece = pdfium.get_piece(path, i)
            pdfium.get_point(piece, self._float_at[0], self._float_at[1])
            there = _transform((self._floats[0], self._floats[1]), matrix)
            kind = pdfium.get_piece_type(piece)
            if kind == raw.FPDF_SEGMENT_MOVETO:
                start = there
            elif kind == raw.FPDF_SEGMENT_LINETO:
                _keep(lines, here, there)
            if pdfium.is_closing(piece):
                _keep(lines, there, start)
            here = there


def _keep(lines: list[tuple[float, float, float, float]], a: Point, b: Point) -> None:
    width, height = abs(a[0] - b[0]), abs(a[1] - b[1])
    if height <= _THIN and width > max(height, _SKEW):
        y = (a[1] + b[1]) / 2
        lines.append((min(a[0], b[0]), y, max(a[0], b[0]), y))
    elif width <= _THIN and height > max(width, _SKEW):
        x = (a[0] + b[0]) / 2
        lines.append((x, min(a[1], b[1]), x, max(a[1], b[1])))


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
