"""What a document calls itself, place by place: the names that it gives as its own, and the words 部门 and 单位."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from ingest.identity.titles import DocumentTitle
from ingest.identity.votes import Vote

_SURE = 1.0  # lighter hints may be about others


@dataclass(frozen=True, slots=True)
class SelfName:
    """The name of an organisation, or a word of scope in a title, and the page that it stands on."""

    kind: Literal["organisation", "scope_word"]
    text: str
    page: int


def self_names(titles: Iterable[DocumentTitle], organisation_votes: Iterable[Vote]) -> tuple[SelfName, ...]:
    """Return what a document calls itself, once a page, in the order of the pages."""
    found = {*_names(organisation_votes), *_scope_words(titles)}
    return tuple(sorted(found, key=lambda name: (name.page, name.kind, name.text)))


def _names(votes: Iterable[Vote]) -> Iterator[SelfName]:
    for vote in votes:
        if vote.weight >= _SURE and not vote.of_others:
            yield SelfName("organisation", vote.value, vote.clue.page)


def _scope_words(titles: Iterable[DocumentTitle]) -> Iterator[SelfName]:
    for title in titles:
        if title.scope_word:
            yield SelfName("scope_word", title.scope_word, title.clue.page)
