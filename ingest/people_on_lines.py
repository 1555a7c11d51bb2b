"""People on lines: beneath labels, through masked cells, and in what goes on from one line to the next."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ingest.people_at_labels import SEPARATORS, is_personal
from ingest.people_in_text import MARK, cover, ends_with_label, is_label, is_no_name, mask_line
from ingest.records import GridCell, Line, Page, Word

_NUMBER_GOES_ON = re.compile(r"\d{1,10}(?![\d.,%年月日])")
# What running text may break off at the end of a line and take up at the beginning of the next: numbers that stand
# beside words, not in a column, and addresses.
_BROKEN_OFF = (
    (
        re.compile(r"(?<=[\u4e00-\u9fff：:（(])[(（+]?\d[\d\-—()（）]*$"),
        re.compile(r"[\d\-—)）]+[Xx]?(?![\d.,%％元万亿年月])"),
    ),
    (re.compile(r"[A-Za-z0-9_.+-]+$"), re.compile(r"[@＠][A-Za-z0-9.-]+")),
)
_HEADINGS = 3  # at least so many words make a line of headings
Gap = tuple[float, float]  # from where to where a column of names may stand


def mask_page(page: Page, covered: Sequence[GridCell]) -> Page:
    """Return the page with masked lines, or the page itself where there is nothing to mask."""
    texts: list[str] = []
    above = ""
    columns: list[Gap] = []
    for line in page.lines:
        text = _mask_below(mask_line(line.text), above, texts[-1] if texts else "")
        for cell in covered:
            if _runs_through(line, cell):
                text = _cover_parts(text, cell.text)
        columns = _label_columns(line) or _still_personal(line, columns)
        text = _mask_columns(line, text, columns)
        if texts:
            texts[-1], text = _mask_joint(texts[-1], text)
        texts.append(text)
        above = line.text
    lines = [
        line if text == line.text else _with_text(line, text) for line, text in zip(page.lines, texts, strict=True)
    ]
    changed = any(line is not before for line, before in zip(lines, page.lines, strict=True))
    return replace(page, lines=tuple(lines)) if changed else page


def _mask_joint(above: str, text: str) -> tuple[str, str]:
    """Mask a number or an address that running text breaks off at the end of one line and takes up in the next."""
    for broken_off, taken_up in _BROKEN_OFF:
        end, start = broken_off.search(above), taken_up.match(text)
        if end and start and MARK in mask_line(end.group() + start.group()):
            return above[: end.start()] + cover(end.group()), cover(start.group()) + text[start.end() :]
    return above, text


def _label_columns(line: Line) -> list[Gap]:
    """Return where names may stand beneath a line of headings: under its labels, up to the headings beside them."""
    words = line.words
    if line.box is None or len(words) < _HEADINGS or any(map(str.isdigit, line.text)):
        return []
    return [
        (words[at - 1].box.x1 if at else line.box.x0 - 1, words[at + 1].box.x0 if at + 1 < len(words) else line.box.x1)
        for at, word in enumerate(words)
        if is_label(word.text)
    ]


def _still_personal(line: Line, columns: list[Gap]) -> list[Gap]:
    """Return the columns beneath which a line goes on naming people, or says nothing."""
    return [gap for gap in columns if all(is_personal(word.text) for word in line.words if _stands_in(word, gap))]


def _mask_columns(line: Line, text: str, columns: list[Gap]) -> str:
    position = 0
    for word in line.words:
        end = position + len(word.text)
        if not is_label(word.text) and any(_stands_in(word, gap) for gap in columns) and is_personal(word.text):
            text = text[:position] + cover(text[position:end]) + text[end:]
        position = end + 1
    return text


def _stands_in(word: Word, gap: Gap) -> bool:
    return gap[0] < (word.box.x0 + word.box.x1) / 2 < gap[1]


def _mask_below(text: str, above: str, masked_above: str) -> str:
    """Mask what a line above announced or began: a value beneath its label, the rest of a number."""
    if ends_with_label(above) and is_personal(text):
        return cover(text)
    rest = _NUMBER_GOES_ON.match(text) if masked_above.endswith(MARK) else None
    return cover(rest.group()) + text[rest.end() :] if rest else text


def _runs_through(line: Line, cell: GridCell) -> bool:
    if line.box is None or cell.box is None:
        return line.number == cell.row + 1
    return line.box.top < cell.box.bottom and cell.box.top < line.box.bottom


def _cover_parts(text: str, secret: str) -> str:
    for part in SEPARATORS.split(secret):
        if len(part) > 1 and not is_no_name(part):
            spaced = r"\s?".join(map(re.escape, part))
            text = re.sub(spaced, lambda found: cover(found.group()), text)
    return text


def _with_text(line: Line, text: str) -> Line:
    """The line with its words' texts taken from a text of the same length."""
    words: list[Word] = []
    position = 0
    for word in line.words:
        words.append(word._replace(text=text[position : position + len(word.text)]))
        position += len(word.text) + 1
    return replace(line, words=tuple(words))
