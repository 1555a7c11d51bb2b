"""Many hints, one answer: every hint is a vote with a weight, and the winner keeps its best hint as evidence."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from ingest.identity.clues import Clue


@dataclass(frozen=True, slots=True)
class Vote:
    """One hint: the value that it speaks for, how strongly, by which rule, and where it stands.

    `of_others`: what it names may be a part of whom the document speaks for, or above it.
    """

    value: str
    weight: float
    rule: str
    clue: Clue
    of_others: bool = False


def elect(votes: Iterable[Vote], key: Callable[[str], str] = str) -> Vote | None:
    """Return the strongest vote of the value with the greatest weight; of equal values the greater one.

    Values are the same when their keys are.
    """
    sums: defaultdict[str, float] = defaultdict(float)
    best: dict[str, Vote] = {}
    for vote in votes:
        value = key(vote.value)
        sums[value] += vote.weight
        if value not in best or vote.weight > best[value].weight:
            best[value] = vote
    if not sums:
        return None
    return best[max(sums, key=lambda value: (sums[value], value))]
