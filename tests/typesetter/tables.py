"""What can be printed, as plain data: tables of panels, paragraphs, breaks."""

from __future__ import annotations

from dataclasses import dataclass, field

from tests.typesetter.layout import Layout
from tests.typesetter.truth import Meaning

# A text that is none: the position belongs to the cell above it, or to the cell at its left.
ABOVE = "\N{UPWARDS ARROW}above"
LEFT = "\N{LEFTWARDS ARROW}left"


@dataclass(frozen=True, slots=True)
class Column:
    """A leaf column. Without a meaning it holds keys, and nothing is expected of it."""

    heading: tuple[str, ...]
    meaning: Meaning | None = None
    width: float = 1.0
    align: str = "right"


@dataclass(frozen=True, slots=True)
class Row:
    """A printed row: one text a column. Without a meaning nothing is expected of it, nor at the `named` places."""

    texts: tuple[str, ...]
    meaning: Meaning | None = None
    named: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Panel:
    """A block of columns with its own rows; several stand side by side in one table."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table with what stands above and beneath it. `meaning` holds for all its values."""

    form_code: str
    title: str
    panels: tuple[Panel, ...]
    meaning: Meaning = field(default_factory=Meaning)
    number: str = ""  # 表1, 公开01表, 附表4-4
    organisation: str = ""  # the line above the table, at left
    unit: str = "单位：万元"  # the line above the table, at right
    note: str = ""
    blank_rows: int = 0  # ruled rows without text, beneath the last one


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text, wrapped to the width of the page."""

    text: str
    size: float = 10.5
    align: str = "left"


@dataclass(frozen=True, slots=True)
class PageBreak:
    """The next item begins on a new page."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A page that is an image without text."""


@dataclass(frozen=True, slots=True)
class GhostRule:
    """A path that is drawn over the height of the next items and never painted."""

    height: float


# A layout among the items: from here on, on a new page, it is printed so.
Item = Table | Paragraph | PageBreak | Picture | GhostRule | Layout
