"""The types that the stages hand to each other: documents, pages, tables.

All coordinates are PDF points in the page as seen (after /Rotate, origin at the top left,
y growing downwards). Text documents have no boxes.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

# A page with an image and fewer characters is a scan.
FEWEST_CHARACTERS = 5


class Box(NamedTuple):
    """A rectangle on a page: left, top, right, bottom."""

    x0: float
    top: float
    x1: float
    bottom: float

    @classmethod
    def around(cls, boxes: Iterable[Box]) -> Box:
        """Return the smallest box that holds the given ones, at least one."""
        x0, top, x1, bottom = zip(*boxes, strict=True)
        return cls(min(x0), min(top), max(x1), max(bottom))


class Character(NamedTuple):
    """One printed character with its loose box (the font's height, not the glyph's)."""

    text: str
    x0: float
    top: float
    x1: float
    bottom: float


class Segment(NamedTuple):
    """A painted ruling line, horizontal (top == bottom) or vertical (x0 == x1)."""

    x0: float
    top: float
    x1: float
    bottom: float


class Word(NamedTuple):
    """Characters of one visual line without a gap wide enough to part them."""

    text: str
    box: Box


@dataclass(frozen=True, slots=True)
class Line:
    """A visual line of a page: its words from left to right.

    `number` is 1-based within the page; in text documents it is the source line.
    """

    number: int
    words: tuple[Word, ...]
    box: Box | None

    @property
    def text(self) -> str:
        """The words joined by single spaces."""
        return " ".join(word.text for word in self.words)


@dataclass(frozen=True, slots=True)
class Page:
    """What a reader saw on one page. `number` is 1-based."""

    number: int
    width: float
    height: float
    rotation: int
    characters: tuple[Character, ...]
    segments: tuple[Segment, ...]
    lines: tuple[Line, ...]
    image_count: int = 0
    path_count: int = 0

    @property
    def is_scan(self) -> bool:
        """Whether the page is a picture: an image and next to no text."""
        return self.image_count > 0 and len(self.characters) < FEWEST_CHARACTERS


@dataclass(frozen=True, slots=True)
class Document:
    """One content. `document_id` is the SHA-256 of its bytes in hex."""

    document_id: str
    path: Path
    content: bytes
    media_type: str


class GridCell(NamedTuple):
    """A cell of a grid, merged cells kept as spans. Rows and columns are 0-based."""

    row: int
    column: int
    row_span: int
    column_span: int
    text: str
    page: int
    box: Box | None


@dataclass(slots=True)
class Table:
    """A grid found on one page, or stitched from consecutive pages.

    `rows` is the number of rows, `columns` of columns; `cells` are in reading order and cover the
    grid without overlap (a position that no cell covers is a hole in the drawing).
    `method` is `ruled`, `partly_ruled`, `unruled` or `text`; `reading` is `first` or `second_opinion`.
    A block goes on beneath the table before it with a header of its own, and without a caption.
    """

    pages: tuple[int, ...]
    rows: int
    columns: int
    cells: list[GridCell]
    column_edges: tuple[float, ...]
    box: Box | None
    method: str
    reading: str = "first"
    repeated_header_rows: int = 0
    is_block: bool = False
    notes: list[str] = field(default_factory=list)
