"""Lines by which a document says what it is: its opening, its titles, labels and headings."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from ingest.identity.words import any_pattern, identity_words, one_of
from ingest.records import Page, Table

# A cover fills a few short lines; what is longer is prose.
_OPENING_LINES, _OPENING_LINE_LENGTH = 9, 60
_OPENING_PAGES = 3
_TITLE_LENGTH = 60
_SPACE = re.compile(r"\s+")
_PROSE = re.compile(r"[。；！？]|[，、：:]$")
_SENTENCE = re.compile(r"[。；！？，]|\d万?元")
_AMOUNT = re.compile(r"(?<![\d.])(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d{2,6})(?![\d.])")
# Spreadsheets keep figures without thousands and closing zeros; years and codes look like them.
_BARE_FIGURE = re.compile(r"-?(?:\d+\.(?:\d|\d{7,})|\d{4,})")
# Tables of whole yuan too; longer numbers, and those that begin with a nought, are those of projects and telephones.
_WHOLE_YUAN = re.compile(r"-?[1-9]\d{3,9}")
_YEAR_OR_CODE = re.compile(r"20\d\d|[235]\d{4}(?:\d{2}){0,2}")


@dataclass(frozen=True, slots=True)
class Clue:
    """Printed words without spaces, and where they stand."""

    text: str
    page: int
    line: int
    rule: str


@dataclass(frozen=True, slots=True)
class Clues:
    """All that identity is read from."""

    lines: tuple[Clue, ...]  # every line
    openings: tuple[Clue, ...]  # what the first pages open with, lines joined
    titles: tuple[Clue, ...]  # short lines that are no prose
    amount_count: int


def collect_clues(pages: Sequence[Page], tables: Sequence[Table] = ()) -> Clues:
    """Return the lines of the pages without spaces, sorted by what they can say."""
    lines = tuple(clue for page in pages for clue in _lines(page))
    written = [page for page in pages if page.lines]
    return Clues(
        lines=lines,
        openings=tuple(_opening(page) for page in written[:_OPENING_PAGES]),
        titles=tuple(clue for clue in lines if is_title(clue.text)),
        amount_count=sum(len(_AMOUNT.findall(line.text)) for page in pages for line in page.lines)
        + sum(_is_bare_figure(cell.text, table.method) for table in tables for cell in table.cells),
    )


def _is_bare_figure(text: str, method: str) -> bool:
    pattern = _BARE_FIGURE if method == "sheet" else _WHOLE_YUAN
    return bool(pattern.fullmatch(text.strip())) and not _YEAR_OR_CODE.fullmatch(text.strip())


def is_title(text: str) -> bool:
    """Whether a line may be a title or a heading: short, no prose, no figures."""
    return len(text) <= _TITLE_LENGTH and not _PROSE.search(text) and not _AMOUNT.search(text)


def _lines(page: Page) -> Iterator[Clue]:
    for line in page.lines:
        yield Clue(_SPACE.sub("", line.text), page.number, line.number, "line")


def _opening(page: Page) -> Clue:
    """Join the lines that a page opens with: titles are set large, and wrap."""
    texts: list[str] = []
    for clue in _lines(page):
        if _opening_noise().search(clue.text):
            continue
        end = _opening_end().search(clue.text)
        text = clue.text[: end.start()] if end else clue.text
        if _SENTENCE.search(text) or len(text) > _OPENING_LINE_LENGTH:
            break
        texts.append(text)
        if end or len(texts) == _OPENING_LINES:
            break
    return Clue("".join(texts), page.number, page.lines[0].number, "opening")


@cache
def _opening_noise() -> re.Pattern[str]:
    return any_pattern(identity_words().opening_noise)


@cache
def _opening_end() -> re.Pattern[str]:
    return re.compile(one_of(identity_words().opening_ends))


def distinct(clues: Iterable[Clue]) -> Iterator[Clue]:
    """Yield each text once, where it stands first."""
    seen: set[str] = set()
    for clue in clues:
        if clue.text not in seen:
            seen.add(clue.text)
            yield clue
