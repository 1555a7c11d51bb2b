"""PDF documents: characters and painted lines of each page, from pdfium, in one pass.

Coordinates leave this module as the page is seen: /Rotate and the crop box applied, origin at the top left.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

import numpy as np
import pypdfium2
from numpy.typing import NDArray
from pypdfium2 import raw

from ingest.errors import RejectedDocumentError, UnreadableDocumentError
from ingest.readers import pdfium
from ingest.readers.pdf_drawing import Drawing, read_drawing
from ingest.readers.pdf_text import read_characters
from ingest.readers.visual_lines import arrange_in_lines
from ingest.records import Document, Page, Segment

Boxes = NDArray[np.float64]

# Ten times what the longest disclosure seen has; longer ones are archives of many.
_MOST_PAGES = 5_000
_MOST_OBJECTS = 300_000  # of a page: pieces of text, lines and pictures
# 200 inches, the most that PDF allows.
_LARGEST_SIDE = 14_400.0
# Hundreds of lines a page: made without a call of Python's for each.
_make_segment = partial(tuple.__new__, Segment)
_QUARTER, _HALF, _THREE_QUARTERS = 90, 180, 270  # /Rotate, clockwise


def read_pdf(document: Document) -> Iterator[Page]:
    """Yield the pages of a PDF one by one; only the page at hand is held open.

    Raises:
        UnreadableDocumentError: The file is encrypted or broken, or one of its pages is.
        RejectedDocumentError: It is too large.
    """
    pdf = _open(document)
    try:
        if len(pdf) > _MOST_PAGES:
            raise RejectedDocumentError("too_large", f"{document.path.name}: {len(pdf):,} pages are too many")
        for index in range(len(pdf)):
            yield _read_page(pdf, index, document)
    finally:
        pdf.close()


def count_pages(document: Document) -> int:
    """Return the number of pages without reading any."""
    pdf = _open(document)
    try:
        return len(pdf)
    finally:
        pdf.close()


def _open(document: Document) -> pypdfium2.PdfDocument:
    name = document.path.name
    try:
        pdf = pypdfium2.PdfDocument(document.content)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            raise UnreadableDocumentError(f"{name}: the PDF is encrypted and asks for a password") from error
        raise UnreadableDocumentError(f"{name}: the PDF is broken ({error})") from error
    if len(pdf) == 0:
        pdf.close()
        raise UnreadableDocumentError(f"{name}: the PDF has no pages")
    return pdf


def _read_page(pdf: pypdfium2.PdfDocument, index: int, document: Document) -> Page:
    place = f"{document.path.name} page {index + 1}"
    try:
        page = pdf[index]
    except pypdfium2.PdfiumError as error:
        raise UnreadableDocumentError(f"{place}: the page is broken ({error})") from error
    try:
        view = _View(page, place)
        _check_size(page, place)
        drawing = read_drawing(page)
        text, boxes = read_characters(page)
        characters, lines = arrange_in_lines(text, view.see(boxes), view.width, view.height)
        return Page(
            number=index + 1,
            width=view.width,
            height=view.height,
            rotation=view.rotation,
            characters=characters,
            segments=_segments(drawing, view),
            lines=lines,
            image_count=drawing.image_count,
            path_count=drawing.path_count,
        )
    finally:
        page.close()


def _check_size(page: pypdfium2.PdfPage, place: str) -> None:
    count = pdfium.count_objects(pdfium.address_of(page.raw))
    if count > _MOST_OBJECTS:
        raise RejectedDocumentError("too_large", f"{place}: {count:,} drawn objects are too many")


class _View:
    """How a page is seen: its size, and the way from PDF coordinates to the reader's."""

    def __init__(self, page: pypdfium2.PdfPage, place: str) -> None:
        area = raw.FS_RECTF()
        raw.FPDF_GetPageBoundingBox(page, area)
        self.rotation: int = page.get_rotation()
        width, height = area.right - area.left, area.top - area.bottom
        if not (0 < width <= _LARGEST_SIDE and 0 < height <= _LARGEST_SIDE):
            raise UnreadableDocumentError(f"{place}: a page of {width:.0f} by {height:.0f} points cannot be a document")
        self.width, self.height = (height, width) if self.rotation in (_QUARTER, _THREE_QUARTERS) else (width, height)
        self._area = area

    def see(self, boxes: Boxes) -> Boxes:
        """Turn rows of (left, bottom, right, top) into rows of (x0, top, x1, bottom)."""
        left, bottom, right, top = boxes.T
        area = self._area
        if self.rotation == _QUARTER:
            x0, y0, x1, y1 = bottom - area.bottom, left - area.left, top - area.bottom, right - area.left
        elif self.rotation == _HALF:
            x0, y0, x1, y1 = area.right - right, bottom - area.bottom, area.right - left, top - area.bottom
        elif self.rotation == _THREE_QUARTERS:
            x0, y0, x1, y1 = area.top - top, area.right - right, area.top - bottom, area.right - left
        else:
            x0, y0, x1, y1 = left - area.left, area.top - top, right - area.left, area.top - bottom
        return np.column_stack((x0, y0, x1, y1))


def _segments(drawing: Drawing, view: _View) -> tuple[Segment, ...]:
    """Painted lines within the page, cut at its borders."""
    seen = view.see(drawing.lines)
    np.clip(seen, 0.0, (view.width, view.height, view.width, view.height), out=seen)
    long_enough = (seen[:, 2] - seen[:, 0] > 0) | (seen[:, 3] - seen[:, 1] > 0)
    return tuple(map(_make_segment, seen[long_enough].tolist()))
