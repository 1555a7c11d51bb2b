"""Lines of text → sentences: lines of one paragraph are joined over line and page ends, and cut at full stops.

Tables, contents, headers, footers and page numbers are left out. A sentence keeps the lines that it runs
through, so that each of its characters has a page.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ingest.records import Box

Row = Mapping[str, Any]

_PAGE_NUMBER = re.compile(r"^[-—–－―·•.第页共/\s\d]+$")
_LEADERS = re.compile(r"[.…·]{4,}|…{2,}")
_FULL_STOP = re.compile(r"(?<=[。！？])")
_ENDS = ("。", "！", "？", "：", ":", "；", ";")
_NUMBERED = re.compile(
    r"^(?:第?[一二三四五六七八九十]+(?:部分|章|[、.．])|[(（][一二三四五六七八九十\d]+[)）]|\d{1,2}(?:[、．]|\.(?!\d))|[①-⑳])"
)
# In heights of a line: from here on, a line is indented, or ends before the margin.
_INDENT, _SHORT, _SHORT_BEFORE_WORD = 1.2, 1.5, 7.0
_LONG_LINE = 20  # characters: a shorter line of a text without boxes is a heading
_FEWEST_REPEATS = 3
_EDGE = 2  # lines at the top and at the foot of a page that may be its header and footer
_SAME_PLACE = 6.0  # points


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a sentence that stands on one line: from which character on, and where."""

    start: int
    page: int
    box: Box | None


@dataclass(frozen=True, slots=True)
class Sentence:
    """Running text up to a full stop or the end of its paragraph. `number` is 1-based in the document."""

    number: int
    paragraph: int
    text: str
    pieces: tuple[Piece, ...]

    def place(self, position: int) -> tuple[int, Box | None]:
        """Return the page on which a character stands, and the box of the sentence on that page."""
        page = next(piece.page for piece in reversed(self.pieces) if piece.start <= position)
        boxes = [piece.box for piece in self.pieces if piece.page == page and piece.box]
        if not boxes:
            return page, None
        return page, Box(
            min(box.x0 for box in boxes), min(box.top for box in boxes),
            max(box.x1 for box in boxes), max(box.bottom for box in boxes),
        )  # fmt: skip


@dataclass(slots=True)
class _Line:
    text: str
    page: int
    box: Box | None
    left: float
    right: float

    @property
    def height(self) -> float:
        return self.box.bottom - self.box.top if self.box else 0.0


def read_sentences(lines: Sequence[Row]) -> Iterator[Sentence]:
    """Yield the sentences of a document's lines (rows of the raw table `lines`, in their order)."""
    number = 0
    for paragraph, body in enumerate(_paragraphs(_body_lines(lines)), start=1):
        text = "".join(line.text for line in body)
        position = 0
        for part in filter(None, _FULL_STOP.split(text)):
            number += 1
            yield Sentence(number, paragraph, part, tuple(_pieces(body, position, position + len(part))))
            position += len(part)


def _pieces(body: Sequence[_Line], start: int, end: int) -> Iterator[Piece]:
    position = 0
    for line in body:
        if position < end and position + len(line.text) > start:
            yield Piece(max(position - start, 0), line.page, line.box)
        position += len(line.text)


def _body_lines(lines: Sequence[Row]) -> Iterator[_Line | None]:
    """Yield what is running text; None where something else stands between."""
    repeated = _repeated(lines)
    margins = _margins(lines)
    for row in lines:
        if row["role"] != "text":
            yield None
            continue
        text = "".join(row["text"].split())
        if not text or _PAGE_NUMBER.match(text) or (_level(row) and (_skeleton(text), _level(row)) in repeated):
            continue
        if _LEADERS.search(text):
            yield None
            continue
        box = Box(row["x0"], row["top"], row["x1"], row["bottom"]) if row["x0"] is not None else None
        yield _Line(text, row["page"], box, *margins.get(row["page"], (0.0, 0.0)))


def _repeated(lines: Iterable[Row]) -> set[tuple[str, int]]:
    """The texts at the edge of pages that stand at one height on several of them, whatever numbers they hold."""
    pages: defaultdict[int, list[Row]] = defaultdict(list)
    for row in lines:
        if row["top"] is not None and row["role"] != "table":
            pages[row["page"]].append(row)
    edges = (row for rows in pages.values() for row in (*rows[:_EDGE], *rows[_EDGE:][-_EDGE:]))
    counts = Counter((_skeleton("".join(row["text"].split())), _level(row)) for row in edges)
    return {key for key, count in counts.items() if count >= _FEWEST_REPEATS}


def _skeleton(text: str) -> str:
    return re.sub(r"\d+", "0", text)


def _level(row: Row) -> int:
    return -1 if row["top"] is None else round(row["top"] / _SAME_PLACE)


def _margins(lines: Iterable[Row]) -> dict[int, tuple[float, float]]:
    """The left and right margin of each page's running text."""
    boxes: defaultdict[int, list[tuple[float, float]]] = defaultdict(list)
    for row in lines:
        if row["x0"] is not None and row["role"] == "text":
            boxes[row["page"]].append((row["x0"], row["x1"]))
    return {page: (_common_left(sides), max(x1 for _, x1 in sides)) for page, sides in boxes.items()}


def _common_left(sides: Sequence[tuple[float, float]]) -> float:
    """The leftmost edge that several lines share; of few lines, the leftmost."""
    counts = Counter(round(x0 / 4) for x0, _ in sides)
    shared = [x0 for x0, _ in sides if counts[round(x0 / 4)] > 1]
    return min(shared or [x0 for x0, _ in sides])


def _paragraphs(lines: Iterable[_Line | None]) -> Iterator[list[_Line]]:
    body: list[_Line] = []
    for line in lines:
        if body and (line is None or _begins_paragraph(body, line)):
            yield body
            body = []
        if line is not None:
            body.append(line)
    if body:
        yield body


def _begins_paragraph(body: Sequence[_Line], line: _Line) -> bool:
    above = body[-1]
    text = "".join(part.text for part in body)
    in_brackets = text.count("（") + text.count("(") > text.count("）") + text.count(")")
    if _NUMBERED.match(line.text) and not in_brackets:
        return True
    if line.box is None or above.box is None:
        return not in_brackets and (above.text.endswith((*_ENDS, "）", ")")) or len(above.text) < _LONG_LINE)
    if line.box.x0 > line.left + _INDENT * line.height:
        return True
    short = above.right - above.box.x1
    return short > _SHORT_BEFORE_WORD * above.height or (above.text.endswith(_ENDS) and short > _SHORT * above.height)
