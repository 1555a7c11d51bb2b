"""Names of classifications in running text → codes."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

from ingest.claims.words import claim_words
from ingest.code_lists import ECONOMIC_CODES, FUNCTION_CODES
from ingest.names import codes_named
from ingest.wording import plain

_CLASS_DIGITS, _GROUP_DIGITS = 3, 5
_SHORTEST_NAME = 2


def classification_named(levels: Sequence[tuple[int, str]]) -> tuple[str | None, int]:
    """Return the code that a row of names (digits of its level, text) leads to, and the length of the first name.

    The first name may have other words before it; a code is returned only where no other fits.
    """
    codes: tuple[str, ...] = ("",)
    length = 0
    for position, (digits, text) in enumerate(levels):
        codes, size = _longest_name(text, digits, codes)
        length = length if position else size
        if not codes:
            return None, length
    return (codes[0] if len(codes) == 1 else None), length


@cache
def _longest_name(text: str, digits: int, parents: tuple[str, ...]) -> tuple[tuple[str, ...], int]:
    """Return the codes of a level beneath one of the parents that the longest ending of a text names."""
    for start in range(len(text)):
        named = (code for code in codes_named("function_code", text[start:]) if len(code) == digits)
        if fitting := tuple(code for code in named if code.startswith(parents)):
            return fitting, len(text) - start
    return (), 0


@cache
def short_names() -> tuple[tuple[str, str, str], ...]:
    """Return (name, code, scheme) of what text names without marks: classes, and economic classes and groups."""
    funds = tuple(word for fund in claim_words().funds for word in fund.words)
    functions = (
        name for name in _names(FUNCTION_CODES, "function_code", _CLASS_DIGITS) if not name[0].startswith(funds)
    )
    return (*functions, *_names(ECONOMIC_CODES, "economic_code", _GROUP_DIGITS))


def _names(path: Path, scheme: str, digits: int) -> Iterator[tuple[str, str, str]]:
    with path.open(encoding="utf-8", newline="") as handle:
        for row in csv.DictReader(handle):
            if len(row["code"]) > digits or row.get("scheme") == "government" or row["last_year"]:
                continue
            for name in {row["name"], row["former_name"] or row["name"]}:
                if len(name) >= _SHORTEST_NAME:
                    yield plain(name), row["code"], scheme
