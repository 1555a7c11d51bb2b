"""Headings that name economic classes → codes: tables that cross functions, units or projects with 经济分类."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from ingest.codes import classification_of, code_and_name
from ingest.definitions import line_labels
from ingest.names import codes_named
from ingest.wording import label

_SCHEMES = ("economic_code", "government_economic_code")
_CLASS_LENGTH = 3
_RESIDUAL = "99"  # 其他…支出: a name that other columns have, too


class HeadingCode(NamedTuple):
    """The code that a heading path names, and the levels of the path that name it."""

    scheme: str
    code: str
    levels: frozenset[int]


def read_heading_codes(paths: Sequence[tuple[str, ...]]) -> list[HeadingCode | None]:
    """Return the economic code of each path, of the scheme that names the most; none where too few are named."""
    found = [[_resolve(path, scheme) for path in paths] for scheme in _SCHEMES]
    best = max(found, key=lambda codes: len(_telling(paths, codes)))
    telling = _telling(paths, best)
    if len(telling) < 2 and not any(len(code) == _CLASS_LENGTH for code in telling):  # noqa: PLR2004
        return [None] * len(paths)
    return [
        None if code is None or _is_contradicted(path, code, paths, best) else code
        for path, code in zip(paths, best, strict=True)
    ]


def _resolve(path: tuple[str, ...], scheme: str) -> HeadingCode | None:
    """Return the code of the lowest level that names one, beneath the class that a level above it names."""
    code, levels = "", set()
    for level, text in enumerate(path):
        named = _codes(text, scheme)
        fitting = [other for other in named if code and other.startswith(code)] or named
        highest = [other for other in fitting if len(other) == min(map(len, fitting))]
        if len(highest) == 1:
            code = highest[0]
            levels.add(level)
    return HeadingCode(scheme, code, frozenset(levels)) if code else None


def _codes(text: str, scheme: str) -> tuple[str, ...]:
    printed, name = code_and_name(text)
    if printed and name:
        return (printed,) if classification_of(printed) == scheme else ()
    return codes_named(scheme, text)


def _telling(paths: Sequence[tuple[str, ...]], codes: Sequence[HeadingCode | None]) -> set[str]:
    """Return the codes that are surely named: 其他支出 and the items of 三公 head columns of other tables, too."""
    return {
        found.code
        for path, found in zip(paths, codes, strict=True)
        if found
        and not found.code.endswith(_RESIDUAL)
        and ("items", label(path[max(found.levels)])) not in line_labels()
    }


def _is_contradicted(
    path: tuple[str, ...], found: HeadingCode, paths: Sequence[tuple[str, ...]], codes: Sequence[HeadingCode | None]
) -> bool:
    """Whether columns under the same heading are of another class: 工资福利支出 (50501) over 50101."""
    top = max(found.levels) + 1
    return any(
        other and other_path[:top] == path[:top] and not other.code.startswith(found.code)
        for other_path, other in zip(paths, codes, strict=True)
    )
