"""The words beside which people stand: vocabulary/people.yml."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path

import yaml

from ingest.definitions import Definition


class PeopleWords(Definition):
    """vocabulary/people.yml."""

    names: tuple[str, ...]
    numbers: tuple[str, ...]
    joints: tuple[str, ...]
    suffixes: tuple[str, ...]
    withheld: tuple[str, ...]
    not_names: tuple[str, ...]
    family_names: str
    compound_family_names: tuple[str, ...]


@cache
def people_words() -> PeopleWords:
    """Return the vocabulary of people."""
    path = Path(__file__).parent / "vocabulary/people.yml"
    return PeopleWords.model_validate(yaml.safe_load(path.read_text(encoding="utf-8")))


def any_of(words: Iterable[str]) -> str:
    """Return a pattern for one of the words, the longest first."""
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
