"""Whose document it is: the name on the cover, beside labels, in headings and titles."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache

from ingest.identity.clues import Clue, Clues
from ingest.identity.places import has_place, is_place
from ingest.identity.titles import DocumentTitle, without_years
from ingest.identity.votes import Vote
from ingest.identity.words import OrganisationLabels, OrganisationSentence, any_pattern, identity_words, one_of

_OPENING, _BENEATH, _TITLE = 60.0, 30.0, 4.0
# The same name at the same label, or in sentences, on every page proves no more than on a few.
_MOST_LABELS, _MOST_SENTENCES = 5, 8
# A name without its place is likely a short form of one that has it.
_WITHOUT_PLACE = 0.5
_KNOWN_BETTER = 4
# A running head above the cover's own line prints the name twice in a row.
_TWICE = re.compile(r"^(.{4,})\1$")
_BRACKETS = re.compile(r"[（(][^（()）]*[）)]")


def organisation_votes(clues: Clues, titles: Iterable[DocumentTitle]) -> list[Vote]:
    """Return all hints at the organisation."""
    return [*_title_votes(titles), *_label_votes(clues), *_sentence_votes(clues)]


def elect_organisation(votes: Sequence[Vote]) -> Vote | None:
    """Return the organisation with its best evidence. A name cut short speaks for the whole name that ends in it."""
    sums: defaultdict[str, float] = defaultdict(float)
    for vote in votes:
        sums[bare_name(vote.value)] += vote.weight
    if not sums:
        return None
    winner = max(sums, key=lambda name: (_support(name, sums), len(name), name))
    return max((vote for vote in votes if bare_name(vote.value) == winner), key=lambda vote: vote.weight)


def _support(name: str, sums: Mapping[str, float]) -> float:
    """What speaks for a name, and for the parts of it that are not much better known than itself."""
    parts = (part for part in sums if part != name and name.endswith(part) and sums[part] <= sums[name] * _KNOWN_BETTER)
    support = sums[name] + sum(sums[part] for part in parts)
    return support if has_place(name) else support * _WITHOUT_PLACE


def bare_name(name: str) -> str:
    """Return a name without brackets, by which names are compared."""
    return _BRACKETS.sub("", name)


def clean_name(text: str) -> str | None:
    """Return the organisation's name in a text that names one and little else, or None."""
    words = identity_words()
    name = without_years(text)
    for _ in range(3):
        for pattern in (*words.organisation_front, *words.organisation_back):
            name = re.sub(pattern, "", name)
        name = _TWICE.sub(r"\1", _dropped_brackets().sub("", name))
    return name if _is_organisation(name) else None


def _is_organisation(name: str) -> bool:
    words = identity_words()
    shortest, longest = words.organisation_length
    bare = bare_name(name)
    return (
        shortest <= len(name) <= longest
        and bare.endswith(words.organisation_ends)
        and not any(word in bare for word in words.not_organisations)
        and not is_place(bare)
    )


def _title_votes(titles: Iterable[DocumentTitle]) -> Iterator[Vote]:
    for title in titles:
        is_opening = title.clue.rule == "opening"
        if name := clean_name(title.head):
            weight = _OPENING / title.clue.page if is_opening else _TITLE
            yield Vote(name, weight, f"{title.clue.rule} names it", title.clue)
        elif is_opening and (name := clean_name(_beneath().sub("", title.tail))):
            yield Vote(name, _BENEATH / title.clue.page, "opening names it beneath the title", title.clue)


def _label_votes(clues: Clues) -> Iterator[Vote]:
    seen: Counter[tuple[str, str]] = Counter()
    for clue in (*clues.openings, *clues.lines):
        for label, value, group in _labelled(clue):
            name = clean_name(value)
            seen[label, value] += 1
            if name and seen[label, value] <= _MOST_LABELS:
                yield Vote(name, group.weight, f"label {label}", clue, group.of_others)


def _labelled(clue: Clue) -> Iterator[tuple[str, str, OrganisationLabels]]:
    for group in identity_words().organisation_labels:
        for found in _label(group.words).finditer(clue.text):
            yield found[1], found[2], group


def _sentence_votes(clues: Clues) -> Iterator[Vote]:
    seen: Counter[str] = Counter()
    for clue in clues.lines:
        for pattern, sentence in _sentences():
            if (found := pattern.search(clue.text)) and (name := clean_name(found[1])):
                seen[name] += 1
                if seen[name] <= _MOST_SENTENCES:
                    yield Vote(name, sentence.weight, "a sentence names it", clue, sentence.of_others)


@cache
def _sentences() -> tuple[tuple[re.Pattern[str], OrganisationSentence], ...]:
    name = r"([^，。、；：:\d]{3,40}?)"
    sentences = identity_words().organisation_sentences
    return tuple((re.compile(sentence.pattern.replace("ORG", name)), sentence) for sentence in sentences)


@cache
def _label(words: tuple[str, ...]) -> re.Pattern[str]:
    """A label at the start of a line, its colon, and the value up to the next label."""
    ends = one_of(identity_words().label_ends)
    return re.compile(rf"^({one_of(words)})(?:[:：]|(?<=名称))([^:：]+?)(?=$|{ends})")


@cache
def _beneath() -> re.Pattern[str]:
    return any_pattern(identity_words().organisation_beneath)


@cache
def _dropped_brackets() -> re.Pattern[str]:
    return re.compile(rf"[（(]{one_of(identity_words().organisation_brackets)}[）)]")
