"""vocabulary/claims.yml: the words in which running text states figures."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Annotated, Literal

import yaml
from pydantic import AfterValidator

from ingest.definitions import HOME, Definition
from ingest.wording import plain

Word = Annotated[str, AfterValidator(plain)]
Words = tuple[Word, ...]
Direction = Literal["increase", "decrease", "same"]


class _Units(Definition):
    amount: Words
    percent: Words
    count: Words


class _Subject(Definition):
    code: str
    words: Words
    weak: Words = ()
    fund: str | None = None


class Counted(Definition):
    """What is counted: the words that name it, and the units and subjects that tell it without words."""

    code: str
    words: Words
    units: Words
    of: tuple[str, ...] = ()


class _Fund(Definition):
    fund: str
    words: Words


class _Stage(Definition):
    stage: Literal["budget", "adjusted_budget", "outturn"]
    words: Words


class _Direction(Definition):
    direction: Direction
    words: Words


class ClaimWords(Definition):
    """vocabulary/claims.yml."""

    units: _Units
    limits_before: Words
    limits_after: Words
    subjects: tuple[_Subject, ...]
    counts: tuple[Counted, ...]
    funds: tuple[_Fund, ...]
    fillers: Words
    not_after: Words
    totals_after: Words
    stages: tuple[_Stage, ...]
    reached: Words
    compare: Words
    compared: Words
    days_before: Words
    days_after: Words
    last_year: Words
    directions: tuple[_Direction, ...]
    outcomes: tuple[_Direction, ...]
    shares: Words
    completions: Words
    parts: Words
    reasons: Words
    explanations: Words
    purposes: Words
    lists: Words
    listed: tuple[str, ...]
    leftovers: Words
    cut_years_before: Words
    placeholders: tuple[str, ...]

    def own_fund(self, code: str) -> str | None:
        """Return the fund that a source of revenue is."""
        return next((subject.fund for subject in self.subjects if subject.code == code), None)

    def tokens(self) -> Iterator[tuple[str, str, str]]:
        """Yield every word with its kind of token and what it says."""
        for subject in self.subjects:
            yield from ((word, "subject", subject.code) for word in subject.words)
            yield from ((word, "weak", subject.code) for word in subject.weak)
        for counted in self.counts:
            yield from ((word, "counted", counted.code) for word in counted.words)
        for fund in self.funds:
            yield from ((word, "fund", fund.fund) for word in fund.words)
        for stage in self.stages:
            yield from ((word, "stage", stage.stage) for word in stage.words)
        for kind, entries in (("direction", self.directions), ("outcome", self.outcomes)):
            yield from ((word, kind, entry.direction) for entry in entries for word in entry.words)
        for kind in ("compare", "compared", "last_year", "shares", "completions", "parts", "reasons", "purposes"):
            yield from ((word, kind, word) for word in getattr(self, kind))
        yield from ((word, "leftover", word) for word in (*self.leftovers, *self.placeholders))


@cache
def claim_words() -> ClaimWords:
    """Return the vocabulary of claims."""
    text = (HOME / "vocabulary/claims.yml").read_text(encoding="utf-8")
    return ClaimWords.model_validate(yaml.safe_load(text))
