"""Heading paths and contents → what each column means: a key of the row, an amount, a quantity, a text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ingest.caption_words import UNIT
from ingest.codes import classification_of
from ingest.column import Column
from ingest.definitions import Meaning, headings, line_labels
from ingest.heading_codes import HeadingCode, read_heading_codes
from ingest.panels import number_panels, refine_codes
from ingest.wording import is_amount, is_dash, is_number, is_percent, label, plain

_YEAR = re.compile(r"(20[0-4]\d)(?:年|$)")
_LAST_BRACKET = re.compile(r"\(([^()]+)\)$")
_UNIT_IN_BRACKETS = re.compile(r"\((?:单位:)?(?:亿|百万|万|千)?元\)")


def read_columns(paths: Sequence[tuple[str, ...]], contents: Sequence[Sequence[str]]) -> list[Column]:
    """Return one column a path; `contents` are the texts beneath each heading."""
    codes = read_heading_codes(paths)
    columns = [_read(number, path, contents[number], codes[number]) for number, path in enumerate(paths)]
    return number_panels(refine_codes(columns, contents), contents)


def _read(number: int, path: tuple[str, ...], content: Sequence[str], named: HeadingCode | None) -> Column:
    column = _value_column(number, path, named)
    key = None if column.item or column.code else _key_of(path, column)
    filled = [text for text in content if plain(text)]
    if not path and not filled:
        return Column(number, path, "text")
    numeric = sum(is_number(text) or is_dash(text) for text in filled)
    amounts = sum(is_amount(text) for text in filled)
    if key is None and not path and filled:
        key = _key_by_content(filled, amounts)
    if key is not None and not (amounts * 2 > len(filled) > 2 and "code" not in key and key != "line_no"):  # noqa: PLR2004
        return Column(number, path, "key", key=key, side=_side(path))
    is_vague = column.measure in (None, "total")
    if column.kind == "amount" and len(filled) > 1 and (numeric * 3 < len(filled) if is_vague else not numeric):
        if any(is_percent(text) for text in filled):
            return replace(column, kind="quantity", unit_text="%")
        return (
            replace(column, kind="key", key="label", side=_side(path)) if number == 0 else replace(column, kind="text")
        )
    if column.kind == "amount" and column.measure is None:
        # Years, telephone numbers and pages are whole numbers too: under a heading not known they are no money.
        column = replace(column, kind="text" if numeric and not amounts else "amount", is_known=False)
    return replace(column, side=_side(path))


def _key_by_content(filled: Sequence[str], amounts: int) -> str | None:
    """Return what a column without heading holds, if it is a key."""
    if sum(classification_of(text) is not None for text in filled) * 2 > len(filled):
        return "code"
    return (
        "name" if amounts * 2 <= len(filled) and not all(is_number(text) or is_dash(text) for text in filled) else None
    )


def _key_of(path: tuple[str, ...], column: Column) -> str | None:
    """Return the key that the lowest level names, unless it (or what stands above it) speaks of money."""
    if not path:
        return None
    leaf, kinds = path[-1], headings().keys
    surely = next((key.kind for key in kinds if any(word in leaf for word in key.surely)), None)
    if surely or column.kind in ("quantity", "text"):
        return surely
    for key in sorted(kinds, key=lambda key: leaf not in key.exact):
        if key.fit(leaf) and (leaf in key.exact or _is_surely_key(key.kind, leaf) or not _is_money(leaf, column)):
            return key.kind
    if len(path) > 1 and not _is_money(leaf, column) and column.measure is None and column.fund is None:
        return next((key.kind for key in kinds if key.fit(path[0]) and key.kind != "label"), None)
    return None


def _is_surely_key(kind: str, leaf: str) -> bool:
    """Whether a heading names a key even where words of money stand in it: 政府采购品目, 一般公共预算科目编码."""
    return kind.startswith("procurement") or "编码" in leaf or "名称" in leaf


def _is_money(leaf: str, column: Column) -> bool:
    words = headings()
    if leaf in words.figures or leaf.endswith(words.totals):
        return True
    return any(m.fit(leaf) for m in words.measures) or (
        any(m.fit(leaf) for m in words.funds) and column.measure is None
    )


def _value_column(number: int, path: tuple[str, ...], named: HeadingCode | None) -> Column:
    """Return the column as a figure: each dimension decided by the lowest level that speaks of it."""
    words, found = headings(), Column(number, path, "amount")
    said = [level for position, level in enumerate(path) if named is None or position not in named.levels]
    for printed in said:
        level = _UNIT_IN_BRACKETS.sub("", printed)
        found = replace(
            found,
            measure=_narrower(words.measures, found.measure, level),
            fund=_narrower(words.funds, found.fund, level),
            fund_year=_value(words.fund_years, level) or found.fund_year,
            stage=_value(words.stages, level) or found.stage,
            year_offset=_offset(words.years, level, found.year_offset),
            year=int(year.group(1)) if (year := _YEAR.search(level)) else found.year,
            comparison="change" if any(word in level for word in words.changes) else found.comparison,
            item=_item(level) or found.item,
            unit_text=_unit(printed) or found.unit_text,
            is_addend=found.is_addend and _adds(level),
        )
    if named is not None:
        found = replace(found, code=(named.scheme, named.code))
    return _finish(found, said)


def _finish(found: Column, path: Sequence[str]) -> Column:
    words = headings()
    leaf = _UNIT_IN_BRACKETS.sub("", path[-1]) if path else ""
    quantity = _value(words.quantities, leaf) or counted(leaf)
    if quantity:
        return replace(found, kind="quantity", unit_text=quantity)
    if any(word in leaf for word in words.texts) and not found.fund and not leaf.endswith(words.totals):
        return replace(found, kind="text")
    says_figure = (
        leaf.endswith((*words.totals, *words.figures))
        or any((found.fund, found.fund_year, found.stage, found.item, found.comparison, found.code, found.year))
        or any(word in leaf for word in words.sources)
    )
    return replace(
        found, is_total=leaf.endswith(words.totals), measure=found.measure or ("total" if says_figure else None)
    )


def counted(leaf: str) -> str | None:
    """Return the unit of counting that stands in brackets at the end: 公务用车保有量（辆）."""
    unit = _LAST_BRACKET.search(leaf)
    parts = re.split("[,、/]", unit.group(1)) if unit else []
    return next((part for part in parts if part in headings().counted), None)


def _value(meanings: Sequence[Meaning], text: str) -> str | None:
    return next((str(meaning.value) for meaning in meanings if meaning.fit(text)), None)


def _narrower(meanings: Sequence[Meaning], above: str | None, text: str) -> str | None:
    """Return the value that a level gives, unless the one above it says more: 一般公共预算 / 财政拨款."""
    found = _value(meanings, text)
    kept = next((meaning.over for meaning in meanings if meaning.value == above), ())
    return above if found is None or found in kept else found


def _offset(meanings: Sequence[Meaning], text: str, otherwise: int) -> int:
    return next((int(meaning.value) for meaning in meanings if meaning.fit(text)), otherwise)


def _item(level: str) -> str | None:
    """Return the 三公 item, or the kind of purchases, that a heading names by its whole wording."""
    if label(level) in headings().totals:
        return None
    line = line_labels().get(("items", label(level))) or line_labels().get(("purchase", label(level)))
    return line.code if line else None


def _adds(level: str) -> bool:
    words = headings()
    meaning = next((meaning for meaning in words.measures if meaning.fit(level)), None)
    return not level.startswith(words.of_which) and (meaning is None or meaning.addend)


def _unit(level: str) -> str | None:
    found = UNIT.search(level) or re.search(r"\((元)\)", level)
    return next((part for part in found.groups() if part), None) if found else None


def _side(path: tuple[str, ...]) -> str | None:
    for level in path:
        for side, words in headings().sides.items():
            if any(word in level for word in words):
                return side
    return None
