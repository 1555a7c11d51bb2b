"""Row labels → lines: totals, revenue and expenditure lines, 三公 items; and functional classes by name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ingest.definitions import Line, line_labels, lines
from ingest.wording import label

_TOTALS = {"revenue": "revenue_grand_total", "expenditure": "expenditure_grand_total"}
_YEAR_TOTALS = {"revenue": "revenue_year_total", "expenditure": "expenditure_year_total"}
_REMARK = re.compile(r"\([^()]*\)$")
_COST = re.compile(r"(?:费用|经费|费)?(?:支出)?(?:合计|小计)?$")
_COST_ENDINGS = ("费", "")
_PURCHASE = "政府采购"
_HEADS = {"carried_in": "revenue", "carried_out": "expenditure"}


def find_line(text: str, side: str | None) -> Line | None:
    """Return the line that a label names on one side of a table, or on any."""
    for name in _names(label(text), side):
        for where in (*([side] if side else []), "any", *_said_by(name)):
            if line := line_labels().get((where, name)):
                return line
    return None


def _said_by(name: str) -> tuple[str, ...]:
    """Return the side that a label itself speaks of: 政府采购货物支出 is a purchase wherever it stands."""
    return ("purchase",) if name.startswith(_PURCHASE) else ()


def _names(name: str, side: str | None) -> Iterator[str]:
    """Yield a label, without what stands in brackets at its end, and (of 三公 items) without 费, 经费, 支出."""
    yield name
    bare = _REMARK.sub("", name)
    yield bare
    if side == "items":
        yield from (_COST.sub("", bare) + ending for ending in _COST_ENDINGS)


def read_lines(labels: Sequence[str], side: str | None) -> list[Line | None]:
    """Return the line of each label of a panel, from top to bottom.

    Funds printed beneath 上年结转 or 结转下年 are parts of it; a lone 合计, or a 收入合计 behind what was carried
    in, is the grand total.
    """
    found: list[Line | None] = []
    head: str | None = None
    for text in labels:
        line = find_line(text, side)
        part = _part_of(head, text) if head else None
        if part is not None:
            found.append(part)
            continue
        if text.strip():
            head = line.code if line is not None and line.code in _HEADS else None
        found.append(line)
    return _settle_totals(labels, found, side)


def _part_of(head: str, text: str) -> Line | None:
    fund = find_line(text, "revenue")
    if fund is None or fund.fund is None or not fund.code.startswith("revenue_"):
        return None
    return _by_code().get(f"{head}_{fund.fund}") or _by_code().get(f"{head}_other")


def _by_code() -> dict[str, Line]:
    return {line.code: line for line in lines()}


def _settle_totals(labels: Sequence[str], found: list[Line | None], side: str | None) -> list[Line | None]:
    if side not in _TOTALS:
        return found
    by_code, grand, year = _by_code(), _TOTALS[side], _YEAR_TOTALS[side]
    codes = [line.code if line else None for line in found]
    subtotals = [place for place, text in enumerate(labels) if label(text) == "小计"]
    if grand in codes and year not in codes and len(subtotals) == 1:
        found[subtotals[0]] = by_code[year]
    if grand in codes:
        return found
    if "total" in codes:
        return [by_code[grand] if line and line.code == "total" else line for line in found]
    head = "carried_in" if side == "revenue" else "carried_out"
    years = [place for place, code in enumerate(codes) if code == year]
    if len(years) > 1 or (years and any(code and code.startswith(head) for code in codes[: years[0]])):
        found[years[-1]] = by_code[grand]
    return found
