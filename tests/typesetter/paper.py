"""The canvas: pages as seen (origin at the top left), type and rules."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from contextlib import contextmanager

from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

from tests.typesetter.layout import Layout

CHINESE_FONT = "STSong-Light"  # every reader knows this font, so that no font file is needed
_TWICE_APART = 0.3
_FURNITURE_SIZE = 8.0
_RUNS = re.compile(r"[\x20-\x7e]+|[^\x20-\x7e]+")

pdfmetrics.registerFont(UnicodeCIDFont(CHINESE_FONT))


class Paper:
    """Pages of one layout; y grows downwards from the top of the page as seen."""

    def __init__(self, layout: Layout) -> None:
        """Open the first page."""
        self.page = 0
        self._bytes = io.BytesIO()
        self._canvas = Canvas(self._bytes, invariant=1)
        self.new_page(layout)

    def new_page(self, layout: Layout) -> None:
        """Close the page, if there is one, and open the next with its header, footer and number."""
        if self.page:
            self._canvas.showPage()
        self.page += 1
        self.layout, margin = layout, layout.margin
        self.width, self.height = layout.page
        self._canvas.setPageSize(self._sheet())
        self._turn()
        self.text(layout.page_header, margin, 24, _FURNITURE_SIZE)
        self.text(layout.page_footer, margin, self.height - 16, _FURNITURE_SIZE)
        number = layout.page_number.format(self.page)
        middle = (self.width - self.text_width(number, _FURNITURE_SIZE)) / 2
        self.text(number, middle, self.height - 16, _FURNITURE_SIZE)

    def text(self, text: str, x: float, baseline: float, size: float, *, twice: bool = False) -> None:
        """Print one line, Chinese and Latin in their own fonts, at their own baselines."""
        for shift in (0.0, _TWICE_APART) if twice else (0.0,):
            at = x + shift
            for run, font in self._runs(text):
                self._run(run, at, baseline, font, size)
                at += pdfmetrics.stringWidth(run, font, size)

    def text_width(self, text: str, size: float) -> float:
        """The width of a line in points."""
        return sum(float(pdfmetrics.stringWidth(run, font, size)) for run, font in self._runs(text))

    def rule(self, x0: float, top: float, x1: float, bottom: float, *, filled: bool = False) -> None:
        """Paint a horizontal or vertical rule."""
        if filled:
            self._canvas.rect(x0, self.height - bottom, max(x1 - x0, 0.6), max(bottom - top, 0.6), stroke=0, fill=1)
        else:
            self._canvas.setLineWidth(0.6)
            self._canvas.line(x0, self.height - top, x1, self.height - bottom)

    def ghost(self, x0: float, top: float, x1: float, bottom: float) -> None:
        """Draw the outline of a rectangle without painting it."""
        path = self._canvas.beginPath()
        path.rect(x0, self.height - bottom, x1 - x0, bottom - top)
        self._canvas.drawPath(path, stroke=0, fill=0)

    @contextmanager
    def clipped(self, box: tuple[float, float, float, float]) -> Iterator[None]:
        """Hide whatever is printed outside of a box."""
        x0, top, x1, bottom = box
        self._canvas.saveState()
        path = self._canvas.beginPath()
        path.rect(x0, self.height - bottom, x1 - x0, bottom - top)
        self._canvas.clipPath(path, stroke=0, fill=0)
        yield
        self._canvas.restoreState()

    def picture(self) -> None:
        """Cover the page with an image."""
        image = ImageReader(Image.new("L", (60, 80), 235))
        self._canvas.drawImage(image, 40, 40, self.width - 80, self.height - 80)

    def close(self) -> bytes:
        """The finished document."""
        self._canvas.showPage()
        self._canvas.save()
        return self._bytes.getvalue()

    def _run(self, run: str, x: float, baseline: float, font: str, size: float) -> None:
        """Print characters of one font; Chinese ones so that pdfium sees them where the font is not installed.

        There they are marks without extent, and pdfium drops what has no width: a space gives a lone character
        some, and a slope of a hair gives some to lines that run up or down the sheet.
        """
        chinese = font == CHINESE_FONT
        slope = 0.002 if chinese and self.layout.rotate in (90, 270) else 0.0
        drop = 0.0 if chinese else self.layout.latin_drop
        text = self._canvas.beginText()
        text.setFont(font, size)
        text.setTextTransform(1, slope, 0, 1, x, self.height - baseline - drop)
        text.textOut(f"{run} " if chinese and len(run) == 1 else run)
        self._canvas.drawText(text)

    def _runs(self, text: str) -> Iterator[tuple[str, str]]:
        for run in _RUNS.findall(text):
            yield run, self.layout.latin_font if run.isascii() else CHINESE_FONT

    def _sheet(self) -> tuple[float, float]:
        """The sheet as seen, before the crop box cuts it."""
        return self.width + 2 * self.layout.crop, self.height + 2 * self.layout.crop

    def _turn(self) -> None:
        """Turn and shift the coordinates so that what is printed upright is seen upright."""
        canvas, crop = self._canvas, self.layout.crop
        width, height = self._sheet() if self.layout.rotate in (0, 180) else reversed(self._sheet())
        canvas.setPageRotation(self.layout.rotate)
        canvas.setCropBox((crop, crop, width - crop, height - crop) if crop else None)
        moves = {90: (width, 0, 90), 180: (width, height, 180), 270: (0, height, 270)}
        x, y, degrees = moves.get(self.layout.rotate, (0, 0, 0))
        canvas.translate(x, y)
        canvas.rotate(degrees)
        canvas.translate(crop, crop)
