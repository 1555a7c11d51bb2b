"""Classification names without codes → codes, through the hierarchy that the rows above give."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from ingest.code_lists import ECONOMIC_CODES, FUNCTION_CODES, read_list
from ingest.wording import label

_SCHEMES = {
    "function_code": (FUNCTION_CODES, None),
    "economic_code": (ECONOMIC_CODES, "department"),
    "government_economic_code": (ECONOMIC_CODES, "government"),
}
_DEPTHS = (3, 5, 7)


class Resolution(NamedTuple):
    """A code and how sure it is: `resolved`, `ambiguous` (then without a code), or nothing."""

    code: str | None
    status: str | None


@cache
def _codes_by_name(scheme: str) -> dict[str, tuple[str, ...]]:
    """Return the codes of a scheme by name, former names included."""
    file, wanted = _SCHEMES[scheme]
    found: dict[str, list[str]] = {}
    # Codes in use come first: a name that one of a class has is not that of a code that the class gave up.
    rows = sorted(read_list(file), key=lambda row: bool(row["last_year"]))
    for row in rows:
        for name in {row["name"], row.get("former_name") or row["name"]} if wanted in (None, row.get("scheme")) else ():
            codes = found.setdefault(_bare(name), [])
            if not (row["last_year"] and any(_are_alike(code, row["code"]) for code in codes)):
                codes.append(row["code"])
    return {name: tuple(codes) for name, codes in found.items()}


def _are_alike(code: str, other: str) -> bool:
    return len(code) == len(other) and code[: _DEPTHS[0]] == other[: _DEPTHS[0]]


def codes_named(scheme: str, name: str) -> tuple[str, ...]:
    """Return the codes of a classification that have a name."""
    return _codes_by_name(scheme).get(_bare(name), ())


@cache
def _bare(name: str) -> str:
    """Names are printed with or without 支出 at their end, and 的 within."""
    short = label(name).replace("的", "")
    return short.removesuffix("(类)").removesuffix("(款)").removesuffix("(项)").removesuffix("支出") or short


class NameReader:
    """Resolves the names of one panel from top to bottom."""

    def __init__(self, scheme: str) -> None:
        """Start at the top of a classification: `function_code`, `economic_code` or `government_economic_code`."""
        self._scheme = scheme
        self._deepest = _DEPTHS[-1] if scheme == "function_code" else _DEPTHS[-2]  # a list may print such a code twice
        self._parent = ""

    def see(self, code: str) -> None:
        """Note a code that the row prints."""
        self._parent = code

    def read(self, name: str) -> Resolution:
        """Return the code that the name has beneath the rows above it."""
        candidates = codes_named(self._scheme, name)
        for parent, depth in self._places():
            fitting = [code for code in candidates if len(code) == depth and code.startswith(parent)]
            if fitting == [self._parent] and depth < self._deepest:
                # The name of the row above once more: a part of it (2109999 under 21099) that the list does not hold.
                return Resolution(None, "ambiguous")
            if len(fitting) == 1:
                self._parent = fitting[0]
                return Resolution(fitting[0], "resolved")
        if self._scheme != "function_code" and len(candidates) == 1:
            # Economic codes are few, and no name of theirs stands for two.
            self._parent = candidates[0]
            return Resolution(candidates[0], "resolved")
        return Resolution(None, "ambiguous" if candidates else None)

    def _places(self) -> list[tuple[str, int]]:
        """Where a row may stand, the nearest first: a part of the row above, its sibling, then further up."""
        places: list[tuple[str, int]] = []
        if self._parent and len(self._parent) < _DEPTHS[-1]:
            places.append((self._parent, len(self._parent) + 2))
        depths = [depth for depth in reversed(_DEPTHS) if depth <= len(self._parent)]
        places += [(self._parent[: depth - 2] if depth > _DEPTHS[0] else "", depth) for depth in depths]
        if not self._parent:
            places.append(("", _DEPTHS[0]))
        if self._parent:
            places.append((self._parent[:3], _DEPTHS[-1]))
        return places
