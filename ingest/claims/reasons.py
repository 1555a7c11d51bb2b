"""Reasons of changes: which words tell why a figure has grown or fallen, in its paragraph or in one that follows.

A paragraph that begins with a reason (收支减少的主要原因是…) explains those before it; one that gives the reason of
its own change explains the whole that it is listed beneath.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from ingest.claims.outline import BETWEEN, level_of
from ingest.claims.sentences import Sentence
from ingest.claims.statements import Claim, Statement
from ingest.claims.tokens import Token, plain_with_places
from ingest.claims.words import claim_words
from ingest.people_words import any_of

_Place = tuple[int, int]  # sentence of the document, character
_Told = tuple[Sentence, Claim]
# A paragraph that ends so goes on behind the footnotes of its page.
_BROKEN_OFF = re.compile(r"[，,、](?:[*＊※].*)?$")
_Changes = dict[int, tuple[Statement, _Place]]  # by the number of their statement, and where they are said
_Reason = tuple[Sentence, Token]
_KINDS = frozenset({"change", "change_percent", "outcome"})
_NOWHERE: _Place = (sys.maxsize, 0)


@dataclass(slots=True)
class _Open:
    """A change whose reason may still follow; `is_passed`: another paragraph of its level has begun."""

    statement: Statement
    level: float
    is_passed: bool = False


class Reasons:
    """The changes of a document that have been given no reason yet."""

    def __init__(self) -> None:
        """Begin a document."""
        self._open: list[_Open] = []
        self._heading = 0.0
        self._broken_off: list[_Reason] = []

    def read(self, sentences: Sequence[Sentence], told: Sequence[_Told]) -> Iterator[_Told]:
        """Yield one claim a statement that a paragraph explains: the words that begin its reason."""
        text = "".join(sentence.text for sentence in sentences)
        number, changes = level_of(text), _changes(told)
        level = self._heading + BETWEEN if number is None else number
        reasons = [(sentence, word) for sentence in sentences for word in _reasons_of(sentence.text)]
        if number is None:
            reasons = reasons or self._broken_off
        self._broken_off = reasons[-1:] if _BROKEN_OFF.search(text) else []
        if number is not None and not told and not reasons:
            self._heading = number
            self._open = [change for change in self._open if change.level < number]
        for change in self._open:
            change.is_passed |= change.level >= level
        if reasons:
            stated = (_place(sentence, claim.token) for sentence, claim in told if claim.token.unit)
            is_first = _place(*reasons[0]) < next(stated, _NOWHERE)
            yield from self._explained(reasons, changes, level, is_first=is_first)
        else:
            self._open += [_Open(statement, level) for statement, _ in changes.values()]

    def _explained(
        self, reasons: Sequence[_Reason], changes: _Changes, level: float, *, is_first: bool
    ) -> Iterator[_Told]:
        for statement, place in changes.values():
            sentence, word = next((reason for reason in reasons if _place(*reason) > place), reasons[-1])
            yield sentence, Claim(word, "reason", statement)
        for change in list(self._open):
            if is_first or (change.level < level and not change.is_passed):
                self._open.remove(change)
                yield reasons[0][0], Claim(reasons[0][1], "reason", change.statement)


def _changes(told: Sequence[_Told]) -> _Changes:
    """What is more or less than before, or than budgeted."""
    changes: _Changes = {}
    for sentence, claim in told:
        is_change = claim.kind in _KINDS and claim.direction in ("increase", "decrease")
        if is_change and claim.statement and claim.statement.subject:
            changes.setdefault(claim.statement.number, (claim.statement, _place(sentence, claim.token)))
    return changes


def _place(sentence: Sentence, token: Token) -> _Place:
    return sentence.number, token.start


def _reasons_of(sentence: str) -> Iterator[Token]:
    bare, places = plain_with_places(sentence)
    for found in _pattern().finditer(bare):
        start, end = places[found.start()], places[found.end() - 1] + 1
        yield Token("reason", found.group(), sentence[start:end], start, end)


@cache
def _pattern() -> re.Pattern[str]:
    words = claim_words()
    # 增加了12万元 is a change, 增加了办公用房 a reason.
    return re.compile(rf"{any_of(words.reasons)}|(?:{any_of(words.explanations)})(?![约共]?\d)")
