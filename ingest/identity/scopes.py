"""Department or unit: whether an organisation speaks with all its units or for itself."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from ingest.identity.clues import Clue, Clues
from ingest.identity.organisations import clean_name
from ingest.identity.titles import DocumentTitle
from ingest.identity.votes import Vote, elect
from ingest.identity.words import identity_words, one_of

# A mark such as （本级） on the cover beats the word 部门预算 beside it, and that beats whatever tables are headed.
_MARK, _OPENING, _LABEL_MARK, _TITLE, _WORD = 10_000.0, 1_000.0, 100.0, 3.0, 1.0


def find_scope(clues: Clues, titles: Iterable[DocumentTitle], organisation_votes: Iterable[Vote]) -> Vote | None:
    """Return the scope with its best evidence, or None where nothing tells."""
    return elect([*_title_votes(titles), *_label_votes(organisation_votes), *_word_votes(clues.titles)])


def _title_votes(titles: Iterable[DocumentTitle]) -> Iterator[Vote]:
    for title in titles:
        is_opening = title.clue.rule == "opening"
        if is_opening and clean_name(title.head) and (scope := marked_scope(title.head + title.tail[:_TAIL])):
            yield Vote(scope, _MARK / title.clue.page, "opening marks it", title.clue)
        if title.scope_word:
            weight = _OPENING / title.clue.page if is_opening else _TITLE
            scope = identity_words().scope_words[title.scope_word]
            yield Vote(scope, weight, f"{title.clue.rule} says {title.scope_word}", title.clue)


_TAIL = 6


def _label_votes(organisation_votes: Iterable[Vote]) -> Iterator[Vote]:
    seen: set[str] = set()
    for vote in organisation_votes:
        scope = marked_scope(vote.value)
        if scope and vote.value not in seen and vote.rule.startswith("label"):
            seen.add(vote.value)
            yield Vote(scope, _LABEL_MARK * vote.weight, vote.rule, vote.clue)


def _word_votes(titles: Iterable[Clue]) -> Iterator[Vote]:
    for clue in titles:
        if found := _scope_words().search(clue.text):
            word = found["word"] or found["label"]
            yield Vote(identity_words().scope_words[word], _WORD, f"a title says {word}", clue)


def marked_scope(text: str) -> str | None:
    """Return the scope that a mark such as （本级） or （汇总） gives a name."""
    words = identity_words()
    if any(mark in text for mark in words.unit_marks):
        return "unit"
    return "department" if any(mark in text for mark in words.department_marks) else None


@cache
def _scope_words() -> re.Pattern[str]:
    words = identity_words()
    word = one_of(words.scope_words)
    return re.compile(
        rf"(?P<word>{word})(?={one_of(words.scope_tails)})|^(?P<label>{word})[:：](?![人民币万亿千百]*元)"
    )
