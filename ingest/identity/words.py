"""vocabulary/identity.yml: how a disclosure says what it is, as strict definitions and the patterns made of them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path

import yaml

from ingest.definitions import Definition

VOCABULARY = Path(__file__).parent.parent / "vocabulary"


class OrganisationLabels(Definition):
    """Words before an organisation's name, and how much they prove."""

    words: tuple[str, ...]
    weight: float
    of_others: bool = False


class OrganisationSentence(Definition):
    """A sentence that names an organisation, and how much it proves."""

    pattern: str
    weight: float
    of_others: bool = False


class Level(Definition):
    """How names of organisations without a place tell its level, and how places of that level end."""

    ends: tuple[str, ...]
    starts: tuple[str, ...] = ()
    holds: tuple[str, ...] = ()
    is_county: bool = False

    def fit(self, name: str) -> bool:
        """Whether an organisation's name tells of this level."""
        return name.startswith(self.starts) or any(word in name for word in self.holds)


class IdentityWords(Definition):
    """The whole of vocabulary/identity.yml."""

    not_documents: tuple[str, ...]
    not_document_tails: tuple[str, ...]
    title_tails: tuple[str, ...]
    sentence_words: tuple[str, ...]
    kinds: dict[str, str]
    opening_ends: tuple[str, ...]
    opening_noise: tuple[str, ...]
    organisation_labels: tuple[OrganisationLabels, ...]
    organisation_sentences: tuple[OrganisationSentence, ...]
    label_ends: tuple[str, ...]
    organisation_ends: tuple[str, ...]
    organisation_front: tuple[str, ...]
    organisation_back: tuple[str, ...]
    organisation_brackets: tuple[str, ...]
    organisation_beneath: tuple[str, ...]
    organisation_length: tuple[int, int]
    not_organisations: tuple[str, ...]
    unit_marks: tuple[str, ...]
    department_marks: tuple[str, ...]
    scope_words: dict[str, str]
    scope_tails: tuple[str, ...]
    table_titles: tuple[str, ...]
    weak_titles: tuple[str, ...]
    claims: tuple[str, ...]
    placeholders: tuple[str, ...]
    before_place: tuple[str, ...]
    central: tuple[str, ...]
    central_sentences: tuple[str, ...]
    central_kinds: tuple[str, ...]
    not_behind_everyday_names: tuple[str, ...]
    city_kinds: tuple[str, ...]
    provincial_sentences: tuple[str, ...]
    levels: tuple[Level, ...]
    peoples: tuple[str, ...]


@cache
def identity_words() -> IdentityWords:
    """Return the vocabulary of identities."""
    return IdentityWords.model_validate(yaml.safe_load((VOCABULARY / "identity.yml").read_text(encoding="utf-8")))


def one_of(words: Iterable[str]) -> str:
    """Return a pattern for one of some words, the longest first."""
    return "(?:" + "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True)) + ")"


def any_pattern(patterns: Iterable[str]) -> re.Pattern[str]:
    """Return a pattern that is any of some patterns."""
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns))
