"""What a title says: organisation, year, scope and kind, as in «示例市财政局2024年度部门决算»."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from ingest.identity.clues import Clue
from ingest.identity.words import identity_words, one_of

_NUMERALS = {
    numeral: str(value) for value, numerals in enumerate(("〇○零OＯ", *"一二三四五六七八九")) for numeral in numerals
}
_YEAR = re.compile(r"(?<!\d)(20\d\d|二[〇○零OＯ][〇○零一二三四五六七八九OＯ]{2})(?!\d)(?!年?\d{1,2}月)年?度?")


# A year behind the name stands near it: 部门预算公开（2024年度）.
_TAIL = 12
_CLAUSE_END = re.compile(r"[。；，：:]")


@dataclass(frozen=True, slots=True)
class DocumentTitle:
    """The parts of a title that names a document. `head` is what stands before 部门预算, year and all."""

    head: str
    tail: str
    kind: str
    scope_word: str | None
    years: tuple[int, ...]
    clue: Clue


def find_titles(clue: Clue) -> Iterator[DocumentTitle]:
    """Yield the document titles in a text, from left to right."""
    start = 0
    for found in _document_name().finditer(clue.text):
        head, tail = _CLAUSE_END.split(clue.text[start : found.start()])[-1], clue.text[found.end() :]
        start = found.end()
        years = tuple(years_in(head))[-1:] or tuple(years_in(tail[:_TAIL]))
        scope_word = found["scope"] or _scope_before_year(head)
        says_whose = bool(scope_word or years) and not _about_documents().match(tail)
        if says_whose and (clue.rule == "opening" or _is_heading(head, tail)):
            yield DocumentTitle(head, tail, identity_words().kinds[found["word"]], scope_word, years, clue)


def _scope_before_year(head: str) -> str | None:
    """The word of scope that the year parts from the document's name: 示例局部门2024年度预算."""
    found = _scope_last().search(without_years(head))
    return found[1] if found else None


def _is_heading(head: str, tail: str) -> bool:
    words = identity_words()
    return (not tail or tail.startswith(words.title_tails)) and not any(word in head for word in words.sentence_words)


def years_in(text: str) -> Iterator[int]:
    """Yield the years that a text names, but not those of dates."""
    for found in _YEAR.finditer(text):
        yield int("".join(_NUMERALS.get(character, character) for character in found[1]).replace("二", "2"))


def without_years(text: str) -> str:
    """Return the text without its years."""
    return _YEAR.sub("", text)


@cache
def _document_name() -> re.Pattern[str]:
    words = identity_words()
    not_behind = "".join(f"(?<!{re.escape(word)})" for word in words.not_documents)
    scope = one_of(words.scope_words)
    return re.compile(rf"(?P<scope>{scope})?(?:综合|收支)?{not_behind}(?P<word>{one_of(words.kinds)})")


@cache
def _scope_last() -> re.Pattern[str]:
    return re.compile(rf"(?<![属各本级])({one_of(identity_words().scope_words)})$")


@cache
def _about_documents() -> re.Pattern[str]:
    return re.compile(one_of(identity_words().not_document_tails))
