"""How a document is printed: paper, rules, type, and what repeats on each page."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

PORTRAIT = (595.0, 842.0)
LANDSCAPE = (842.0, 595.0)
WIDE = (1077.0, 595.0)
SHORT = (595.0, 320.0)  # few rows fit, so that a small table goes on over pages


class Rules(Enum):
    """Which rules of a table are painted, and how."""

    ALL = "stroked lines"
    FILLED = "thin filled rectangles"
    OPEN = "no posts at the left and right edge"
    HORIZONTAL = "horizontal lines only"
    NONE = "none"


class ColumnNumbers(Enum):
    """The row beneath the headings that numbers the columns."""

    NONE = "none"
    NUMBERS = "栏次 1 2 3"
    STARS = "** ** 1 2 3"


@dataclass(frozen=True, slots=True)
class Layout:
    """One way of printing. The defaults are the plainest one."""

    page: tuple[float, float] = PORTRAIT  # as seen
    rotate: int = 0
    crop: float = 0.0  # what the crop box cuts off the media box on every side
    margin: float = 48.0
    font_size: float = 9.0
    latin_font: str = "Times-Roman"
    latin_drop: float = 0.0  # how far digits stand beneath the baseline of the Chinese
    rules: Rules = Rules.ALL
    bold_twice: bool = False  # headings and titles are drawn twice, a trifle apart
    repeat_header: bool = False
    repeat_title: bool = False
    unit_on_first_table_only: bool = False
    column_numbers: ColumnNumbers = ColumnNumbers.NONE
    line_numbers: bool = False  # a column 行次 in every panel
    most_lines: int | None = None  # rows are no higher; what does not fit its cell is printed on, and not seen
    page_header: str = ""
    page_footer: str = ""
    page_number: str = ""  # for instance "— {} —"
