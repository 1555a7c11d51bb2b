"""Rows of a text grid in which merged cells ran together: back under the headings that their fields fit.

Where two cells were merged into one field, every field after it stands too far left until a spare
blank makes up for it. Such a row is known by figures and codes under headings of another kind.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import yaml

from ingest.definitions import Definition

# A row is moved only if that puts right at least so many fields more than it puts wrong.
_LEAST_GAIN = 3


class Kind(Definition):
    """A kind of heading or field, and the pattern that tells it."""

    kind: str
    pattern: str

    def fit(self, text: str) -> bool:
        """Whether the text is of this kind."""
        return bool(re.search(self.pattern, text))


class GridKinds(Definition):
    """vocabulary/text_grids.yml."""

    headings: tuple[Kind, ...]
    fields: tuple[Kind, ...]


@cache
def grid_kinds() -> GridKinds:
    """Return the kinds of headings and fields."""
    path = Path(__file__).parent / "vocabulary/text_grids.yml"
    return GridKinds.model_validate(yaml.safe_load(path.read_text(encoding="utf-8")))


def align_rows(rows: Sequence[list[str]]) -> tuple[list[list[str]], list[int]]:
    """Return the rows with their fields under fitting headings, and the numbers of those that were moved."""
    kinds = _column_kinds(rows)
    aligned, moved = [], []
    for number, fields in enumerate(rows):
        best = _best_move(fields, kinds)
        if best != fields:
            moved.append(number)
        aligned.append(best)
    return aligned, moved


def _column_kinds(rows: Sequence[list[str]]) -> list[str | None]:
    """The kind that each column's headings name: those above the first row with a figure in it."""
    headings: list[str] = [""] * max((len(fields) for fields in rows), default=0)
    for fields in rows:
        if any(_kind(field, grid_kinds().fields) not in (None, "words") for field in fields):
            break
        headings = [above + field for above, field in zip(headings, fields, strict=True)]
    return [_kind(heading, grid_kinds().headings) for heading in headings]


def _kind(text: str, kinds: Sequence[Kind]) -> str | None:
    return next((kind.kind for kind in kinds if kind.fit(text)), None)


def _best_move(fields: list[str], kinds: list[str | None]) -> list[str]:
    """The best of the row as it is and the rows that a gap further left makes of it; the least moved of equals."""
    best, best_fit = fields, _fit(fields, kinds) + _LEAST_GAIN - 1
    blanks = [index for index, field in enumerate(fields) if not field]
    for spare in blanks:
        for gap in range(spare - 1, 0, -1):
            candidate = [*fields[:gap], "", *fields[gap:spare], *fields[spare + 1 :]]
            fit = _fit(candidate, kinds)
            if fit > best_fit:
                best, best_fit = candidate, fit
    return best


def _fit(fields: list[str], kinds: list[str | None]) -> int:
    """Fields under headings of their kind, less those under headings of another."""
    fit = 0
    for field, expected in zip(fields, kinds, strict=True):
        found = _kind(field, grid_kinds().fields) if field else None
        if found and expected:
            fit += 1 if found == expected else -1
    return fit
