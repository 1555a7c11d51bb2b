"""Where an organisation belongs: the place in its name; the places that its document speaks of; the centre."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache

from ingest.identity.clues import Clue, Clues
from ingest.identity.places import (
    CENTRE,
    central_names,
    count_places,
    level_of,
    lies_in,
    places_at_start,
    regions,
    short_names,
    without_party,
)
from ingest.identity.votes import Vote
from ingest.identity.words import Level, any_pattern, identity_words

# Universities say on their first pages whose they are.
_FIRST_PAGES = 6
_IN_NAME = "place in the organisation's name"
_LAST_RESORT = "file path, since the content names no place"


def find_region(organisation: Vote | None, clues: Clues, file_paths: Sequence[str]) -> Vote | None:
    """Return the code of the region with its evidence, or None."""
    name = organisation.value if organisation else ""
    if central := _central(name, organisation, clues):
        return central
    codes, rest = places_at_start(without_party(name))
    if organisation and len(codes) == 1:
        return _of_province(codes[0], rest, organisation, clues) or Vote(codes[0], 1.0, _IN_NAME, organisation.clue)
    counts = count_places(clue.text for clue in clues.lines)
    if organisation and codes and (code := _by_surroundings(codes, counts)):
        return Vote(code, 1.0, f"{_IN_NAME}, told from its namesakes by the text", organisation.clue)
    if not codes and (code := _most_named(name, counts)):
        return Vote(code, 1.0, "place that the text names most", _where_named(code, clues))
    return _by_path(codes, file_paths)


def _of_province(code: str, rest: str, organisation: Vote, clues: Clues) -> Vote | None:
    """A body that bears a city's everyday name behind the province's; or a university that says whose it is."""
    bears_full_name = f"{regions()[code]}{rest}" in organisation.value
    if level_of(code) != "city" or bears_full_name:
        return None
    province = f"{code[:2]}0000"
    behind_province = any(
        f"{regions()[province]}{name}{rest}" in organisation.value
        for name in short_names(code)
        if not name.endswith(("州", "盟"))
    )
    if behind_province and not rest.endswith(identity_words().city_kinds):
        return Vote(province, 1.0, "the province stands before a city's everyday name", organisation.clue)
    if not rest.endswith(identity_words().central_kinds):
        return None
    for clue in clues.lines:
        if clue.page <= _FIRST_PAGES and any(word in clue.text for word in identity_words().provincial_sentences):
            return Vote(province, 1.0, "university of the province", clue)
    return None


def _central(name: str, organisation: Vote | None, clues: Clues) -> Vote | None:
    if organisation and central_names().search(name):
        return Vote(CENTRE, 1.0, "organisation of the centre", organisation.clue)
    if not name or any(kind in name for kind in identity_words().central_kinds):
        for clue in clues.lines:
            if clue.page <= _FIRST_PAGES and _central_sentences().search(clue.text):
                return Vote(CENTRE, 1.0, "organisation under a ministry", clue)
    return None


def _by_surroundings(codes: Sequence[str], counts: Counter[str]) -> str | None:
    """The one of several places that the text speaks of most, with its province and city; None where nothing tells.

    Where one of two lies in the other (吉林), the outer is meant.
    """
    outer = [code for code in codes if not any(lies_in(code, other) for other in codes)]
    ranked = sorted(((_support(code, counts), code) for code in outer), reverse=True)
    if len(ranked) > 1 and ranked[0][0] == ranked[1][0]:
        return None
    return ranked[0][1]


def _support(code: str, counts: Counter[str]) -> int:
    return sum(count for other, count in counts.items() if code == other or lies_in(code, other))


def _most_named(name: str, counts: Counter[str]) -> str | None:
    """The place most named in the text, on the level that the organisation's name tells of."""
    level = next((level for level in identity_words().levels if level.fit(name)), None)
    ranked = [
        (count, _support(code, counts), code)
        for code, count in counts.items()
        if count > 1 and (level is None or _is_of_level(code, level))
    ]
    return max(ranked)[-1] if ranked else None


def _is_of_level(code: str, level: Level) -> bool:
    return regions()[code].endswith(level.ends) and (level_of(code) == "county" or not level.is_county)


def _where_named(code: str, clues: Clues) -> Clue:
    name = regions()[code]
    return next(clue for clue in clues.lines if name in clue.text)


def _by_path(codes: Sequence[str], file_paths: Sequence[str]) -> Vote | None:
    for path in file_paths:
        named = [code for code in codes or regions() if any(name in path for name in short_names(code))]
        lowest = [code for code in named if not any(lies_in(other, code) for other in named)]
        if len(lowest) == 1:
            return Vote(lowest[0], 1.0, _LAST_RESORT, Clue(path, 0, 0, "path"))
    return None


@cache
def _central_sentences() -> re.Pattern[str]:
    return any_pattern(identity_words().central_sentences)
