"""Rows of a text grid in which merged cells ran together: back under the headings that their fields fit.

Where two cells were merged into one field, every field after it stands too far left until a spare
blank makes up for it. Such a row is known by figures and codes under headings of another kind.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

# What a heading lets expect, and what a field is. Kinds that are not named say nothing.
_HEADING_KINDS = (
    ("figure", re.compile(r"数量|单价|金额|预算数|决算数|（元）|\(元\)|（万元）|\(万元\)|合计|小计")),
    ("procurement", re.compile(r"品目|采购目录")),
    ("function", re.compile(r"功能")),
    ("economic", re.compile(r"经济分类|经济科目")),
    ("words", re.compile(r"名称|项目|来源|性质|单位$|备注|方式")),
)
_FIELD_KINDS = (
    ("procurement", re.compile(r"^[\[［(（]?[A-C]\d{2,8}")),
    ("function", re.compile(r"^[\[［(（]?2\d{2}(\d{2}){0,2}[\]］)）\-—－]")),
    ("economic", re.compile(r"^[\[［(（]?[35]\d{2}(\d{2})?[\]］)）\-—－]")),
    ("figure", re.compile(r"^-?[\d,]+(\.\d+)?$")),
    ("words", re.compile(r"[\u4e00-\u9fff]")),
)
# A row is moved only if that puts right at least so many fields more than it puts wrong.
_LEAST_GAIN = 3


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
        if any(_kind(field, _FIELD_KINDS) in ("figure", "function", "economic", "procurement") for field in fields):
            break
        headings = [above + field for above, field in zip(headings, fields, strict=True)]
    return [_kind(heading, _HEADING_KINDS) for heading in headings]


def _kind(text: str, kinds: Sequence[tuple[str, re.Pattern[str]]]) -> str | None:
    return next((kind for kind, pattern in kinds if pattern.search(text)), None)


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
        found = _kind(field, _FIELD_KINDS) if field else None
        if found and expected:
            fit += 1 if found == expected else -1
    return fit
