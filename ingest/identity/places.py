"""Administrative divisions (GB/T 2260) and where texts name them.

Provinces, cities and counties as of 2023-06-30, from modood/Administrative-divisions-of-China (WTFPL).
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from functools import cache

from ingest.code_lists import REGIONS, read_list
from ingest.identity.words import any_pattern, identity_words, one_of

CENTRE = "000000"
_LONGEST_NAME = 15
# Codes that only hold others together have a name that many share.
_NO_PLACE = re.compile(r"全国|市辖区|县|.*直辖县级行政区划")
_ENDS = re.compile(r"[省市区县州盟旗]")
_KIND_OF_PLACE = re.compile(r"(?:特别行政区|自治区|自治州|自治县|自治旗|地区|省|市|州|盟)$")


@cache
def regions() -> dict[str, str]:
    """Return the full names by code."""
    return {row["region_code"]: row["name"] for row in read_list(REGIONS) if not _NO_PLACE.fullmatch(row["name"])}


def level_of(code: str) -> str:
    """Return `province`, `city` or `county`."""
    if code.endswith("0000"):
        return "province"
    return "city" if code.endswith("00") else "county"


def lies_in(code: str, other: str) -> bool:
    """Whether a place lies within another and is not the same."""
    return code != other and code.startswith(re.sub(r"(?:00){1,2}$", "", other))


def short_names(code: str) -> set[str]:
    """Return the everyday names of a place: 恩施州 and 恩施, 广西, 苏州; counties keep their kind."""
    full = regions()[code]
    plain = re.sub(rf"(?<=.){one_of(identity_words().peoples)}+(?=自治)", "", full)
    names = {full, plain, plain.replace("自治州", "州").replace("自治县", "县").replace("自治旗", "旗")}
    if level_of(code) != "county":
        names |= {_KIND_OF_PLACE.sub("", name) for name in (full, plain)}
    return {name for name in names if len(name) > 1}


def places_at_start(text: str) -> tuple[list[str], str]:
    """Return the codes that the front of a text may name (the lowest of a chain such as 江苏省苏州市), and the rest.

    Several codes are several places of one name.
    """
    found: list[str] = []
    while text:
        name, codes = _first_name(text, found)
        if not codes:
            break
        found, text = codes, text[len(name) :]
    return found, text


def _first_name(text: str, within: list[str]) -> tuple[str, list[str]]:
    for length in range(min(_LONGEST_NAME, len(text)), 1, -1):
        codes = _codes_by_name().get(text[:length], [])
        codes = [code for code in codes if not within or any(lies_in(code, other) for other in within)]
        if text[length:].startswith(identity_words().not_behind_everyday_names):
            codes = [code for code in codes if regions()[code] == text[:length]]
        if codes:
            return text[:length], codes
    return "", []


def is_place(text: str) -> bool:
    """Whether a text is the name of a place and nothing more."""
    codes, rest = places_at_start(text)
    return bool(codes) and not rest


def without_party(name: str) -> str:
    """Return an organisation's name from the place on: 中共苏州市委 from 苏州."""
    return _before_place().sub("", name)


def has_place(name: str) -> bool:
    """Whether an organisation's name begins with its place, or says that it is the centre's."""
    return bool(places_at_start(without_party(name))[0]) or bool(central_names().search(name))


@cache
def central_names() -> re.Pattern[str]:
    """Names of organisations of the centre."""
    return any_pattern(identity_words().central)


@cache
def _before_place() -> re.Pattern[str]:
    return re.compile(rf"^{one_of(identity_words().before_place)}")


def count_places(texts: Iterable[str]) -> Counter[str]:
    """Count the places that texts name in full; one name of several places counts for each."""
    counts: Counter[str] = Counter()
    for text in texts:
        for end in _ENDS.finditer(text):
            # Names of two characters (城区, 郊区, 矿区) are words too.
            for length in range(_LONGEST_NAME, 2, -1):
                start = end.end() - length
                if start >= 0 and (codes := _codes_by_full_name().get(text[start : end.end()])):
                    counts.update(codes)
                    break
    return counts


@cache
def _codes_by_full_name() -> dict[str, list[str]]:
    names: defaultdict[str, list[str]] = defaultdict(list)
    for code, name in regions().items():
        names[name].append(code)
    return dict(names)


@cache
def _codes_by_name() -> dict[str, list[str]]:
    names: defaultdict[str, list[str]] = defaultdict(list)
    for code in regions():
        for name in short_names(code):
            names[name].append(code)
    return dict(names)
