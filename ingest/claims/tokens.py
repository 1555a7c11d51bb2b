"""A sentence → tokens: figures with their units, years, codes, and the words of the vocabulary, in order.

Tokens are found in the plain sentence (no spaces and quotes, half-width signs), and know where they stand in the
printed one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from ingest.claims.classifications import classification_named, short_names
from ingest.claims.words import claim_words
from ingest.codes import classification_of
from ingest.people_in_text import MARK
from ingest.people_words import any_of
from ingest.wording import plain

_NUMBER = r"(?<![\dA-Za-z.])-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?![\d.])"
_YEAR = r"(?<!\d)20\d\d(?=年|年度)"
_CUT_YEAR = r"(?<![\d.,近满])20(?:\d(?:\d\d)?)?"
_CODE = r"[(\[](?P<bracketed>\d{3}(?:\d{2}){0,2})[)\]]|(?<![\d.,])(?P<joined>\d{7}|\d{5})-[^\d,;。:]{1,40}"
_LEVELS = r"\((?:类|款|项)\)"
_PUNCTUATION = r"[,;。、():]"
_LONGEST_NAME = 32
_DIGITS = {"类": 3, "款": 5, "项": 7}
# What may stand before the name of a class and is no part of it.
_BOUNDARY = re.compile(rf"{_LEVELS}|\([一二三四五六七八九十\d]+\)|[,;。:\d.]|科目|用于|其中|按")


@dataclass(frozen=True, slots=True)
class Token:
    """A word or figure of a sentence: `value` is what it says, `start` and `end` its place in the printed sentence."""

    kind: str
    value: str
    text: str
    start: int
    end: int
    unit: str = ""
    scheme: str = ""


def tokenise(sentence: str) -> list[Token]:
    """Return the tokens of a printed sentence from left to right."""
    bare, places = plain_with_places(sentence)
    classes = _named_classes(bare) if "(" in bare else iter(())
    following = next(classes, None)
    tokens: list[Token] = []
    position = 0
    while position < len(bare):
        found = _pattern().search(bare, position)
        if following and (found is None or found.start() >= following.start):
            token: Token | None = following
            position, following = following.end, next(classes, None)
        elif found is None:
            break
        elif following and found.end() > following.start:
            position = following.start
            continue
        else:
            token, position = _token(found, bare), found.end()
        if token:
            start, end = places[token.start], places[token.end - 1] + 1
            tokens.append(replace(token, text=sentence[start:end], start=start, end=end))
    return tokens


def plain_with_places(sentence: str) -> tuple[str, Sequence[int]]:
    """Return the sentence in plain letters, and where each of them is printed."""
    bare = plain(sentence)
    if len(bare) == len(sentence):
        return bare, range(len(bare))
    letters = [(letter if letter == MARK else plain(letter), place) for place, letter in enumerate(sentence)]
    return "".join(letter for letter, _ in letters), [place for letter, place in letters if letter]


@cache
def _meanings() -> dict[str, tuple[str, str, str]]:
    """What each word says: kind, value, and scheme of a classification."""
    names: dict[str, tuple[str, str, str]] = {}
    for name, code, scheme in short_names():
        names.setdefault(name, ("class", code, scheme))
    return names | {word: (kind, value, "") for word, kind, value in claim_words().tokens()}


@cache
def _pattern() -> re.Pattern[str]:
    units = claim_words().units
    unit = any_of((*units.amount, *units.percent, *units.count))
    return re.compile(
        rf"(?P<year>{_YEAR})|(?P<cut_year>{_CUT_YEAR}(?={any_of(claim_words().cut_years_before)}))|(?:{_CODE})|(?P<number>{_NUMBER})(?P<unit>{unit})?"
        rf"|(?P<word>{any_of(_meanings())})|(?P<mark>{_PUNCTUATION})"
    )


def _token(found: re.Match[str], bare: str) -> Token | None:
    start, end, text = found.start(), found.end(), found.group()
    if found["year"]:
        return Token("year", text, text, start, end)
    if found["cut_year"]:
        return Token("cut_year", text, text, start, end)
    if code := found["bracketed"] or found["joined"]:
        scheme = classification_of(code)
        return Token("class", code, text, start, end, scheme=scheme) if scheme else None
    if found["number"]:
        return _figure(found, bare)
    if found["word"]:
        kind, value, scheme = _meanings()[text]
        return Token(kind, value, text, start, end, scheme=scheme)
    return Token("mark", text, text, start, end)


def _figure(found: re.Match[str], bare: str) -> Token | None:
    """A number with its unit; 万 alone is one of money only where nothing is counted by it."""
    words = claim_words()
    unit = found["unit"] or ""
    before, after = bare[: found.start()], bare[found.end() :]
    if not unit or before.endswith(words.limits_before) or after.startswith(words.limits_after):
        return Token("number", found["number"], found.group(), found.start(), found.end())
    if unit in ("万", "亿") and re.match(r"[\u4e00-\u9fff]", after):
        return Token("number", found["number"], found.group(), found.start(), found.end())
    kind = "amount" if unit in words.units.amount else "percent" if unit in words.units.percent else "count"
    return Token(kind, found["number"], found.group(), found.start(), found.end(), unit=unit)


def _named_classes(bare: str) -> Iterator[Token]:
    """Yield the classes that 一般公共服务支出(类)财政事务(款)行政运行(项) names, the deepest of each row of names."""
    marks = list(re.finditer(_LEVELS, bare))
    row: list[tuple[int, int, str, str]] = []  # start, end, level, name
    for mark in marks:
        floor = row[-1][1] if row else 0
        bounds = [found.end() for found in _BOUNDARY.finditer(bare, floor, mark.start())]
        joined = bool(row) and mark.start() - row[-1][1] < _LONGEST_NAME and not bounds
        if row and not joined:
            yield from _class(row)
            row = []
        start = max([floor, mark.start() - _LONGEST_NAME, *bounds])
        row.append((start, mark.end(), mark.group()[1], bare[start : mark.start()]))
    if row:
        yield from _class(row)


def _class(row: list[tuple[int, int, str, str]]) -> Iterator[Token]:
    levels = [(_DIGITS[level], name) for _, _, level, name in row]
    code, length = classification_named(levels)
    start = row[0][1] - len("(类)") - length if length else row[0][0]
    yield Token("class", code or "", "", start, row[-1][1], scheme="function_code")
