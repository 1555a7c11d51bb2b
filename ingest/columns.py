"""Heading paths and contents → what each column means: a key of the row, an amount with its measure and fund, a quantity."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ingest.captions import UNIT
from ingest.codes import classification_of
from ingest.definitions import Form, Meaning, headings, line_labels
from ingest.wording import is_amount, is_dash, is_number, is_percent, label, plain

_YEAR = re.compile(r"(20[0-4]\d)(?:年|$)")
_UNIT_IN_BRACKETS = re.compile(r"\((?:单位:)?(?:亿|百万|万|千)?元\)")
_LABEL_KINDS = frozenset({"label", "name", "function_name", "economic_name", "government_economic_name"})


@dataclass(frozen=True, slots=True)
class Column:
    """What a column means. `kind` is key | amount | quantity | text."""

    number: int  # 0-based
    path: tuple[str, ...]
    kind: str
    key: str | None = None
    measure: str | None = None
    fund: str | None = None
    fund_year: str | None = None
    stage: str | None = None
    year_offset: int = 0
    year: int | None = None
    comparison: str | None = None
    item: str | None = None
    unit_text: str | None = None
    is_total: bool = False
    is_addend: bool = True
    side: str | None = None
    panel: int = 1
    total_column: int | None = None

    @property
    def holds_label(self) -> bool:
        """Whether the column prints the row's label."""
        return self.key in _LABEL_KINDS


def read_columns(paths: Sequence[tuple[str, ...]], contents: Sequence[Sequence[str]]) -> list[Column]:
    """Return one column a path; `contents` are the texts beneath each heading."""
    columns = [_read(number, path, contents[number]) for number, path in enumerate(paths)]
    return _number_panels(_refine_codes(columns, contents))


def _read(number: int, path: tuple[str, ...], content: Sequence[str]) -> Column:
    column = _value_column(number, path)
    key = None if column.item else _key_of(path, column)
    filled = [text for text in content if plain(text)]
    if not path and not filled:
        return Column(number, path, "text")
    numeric = sum(is_number(text) or is_dash(text) for text in filled)
    amounts = sum(is_amount(text) for text in filled)
    if key is None and not path and filled:
        key = _key_by_content(filled, amounts)
    if key is not None and not (amounts * 2 > len(filled) > 2 and "code" not in key and key != "line_no"):  # noqa: PLR2004
        return Column(number, path, "key", key=key, side=_side(path))
    if column.kind == "amount" and column.measure in (None, "total") and len(filled) > 1 and numeric * 3 < len(filled):
        if any(is_percent(text) for text in filled):
            return replace(column, kind="quantity", unit_text="%")
        return replace(column, kind="key", key="label", side=_side(path)) if number == 0 else replace(column, kind="text")
    return replace(column, side=_side(path))


def _key_by_content(filled: Sequence[str], amounts: int) -> str | None:
    """Return what a column without heading holds, if it is a key."""
    if sum(classification_of(text) is not None for text in filled) * 2 > len(filled):
        return "code"
    return "name" if amounts * 2 <= len(filled) and not all(is_number(text) or is_dash(text) for text in filled) else None


def _key_of(path: tuple[str, ...], column: Column) -> str | None:
    """Return the key that the lowest level names, unless it (or what stands above it) speaks of money."""
    if not path or column.kind in ("quantity", "text"):
        return None
    leaf = path[-1]
    for key in headings().keys:
        if key.fit(leaf) and (leaf in key.exact or _is_surely_key(key.kind, leaf) or not _is_money(leaf, column)):
            return key.kind
    if len(path) > 1 and not _is_money(leaf, column) and column.measure is None and column.fund is None:
        return next((key.kind for key in headings().keys if key.fit(path[0]) and key.kind != "label"), None)
    return None


def _is_surely_key(kind: str, leaf: str) -> bool:
    """Whether a heading names a key even where words of money stand in it: 政府采购品目, 一般公共预算科目编码."""
    return kind.startswith("procurement") or "编码" in leaf or "名称" in leaf


def _is_money(leaf: str, column: Column) -> bool:
    words = headings()
    if leaf in words.figures or leaf.endswith(words.totals):
        return True
    return any(m.fit(leaf) for m in words.measures) or (any(m.fit(leaf) for m in words.funds) and column.measure is None)


def _value_column(number: int, path: tuple[str, ...]) -> Column:
    """Return the column as a figure: each dimension decided by the lowest level that speaks of it."""
    words, found = headings(), Column(number, path, "amount")
    for printed in path:
        level = _UNIT_IN_BRACKETS.sub("", printed)
        found = replace(
            found,
            measure=_value(words.measures, level) or found.measure,
            fund=_value(words.funds, level) or found.fund,
            fund_year=_value(words.fund_years, level) or found.fund_year,
            stage=_value(words.stages, level) or found.stage,
            year_offset=_offset(words.years, level, found.year_offset),
            year=int(year.group(1)) if (year := _YEAR.search(level)) else found.year,
            comparison="change" if any(word in level for word in words.changes) else found.comparison,
            item=_item(level) or found.item,
            unit_text=_unit(printed) or found.unit_text,
            is_addend=found.is_addend and _adds(level),
        )
    return _finish(found, path)


def _finish(found: Column, path: tuple[str, ...]) -> Column:
    words = headings()
    leaf = _UNIT_IN_BRACKETS.sub("", path[-1]) if path else ""
    quantity = _value(words.quantities, leaf)
    if quantity:
        return replace(found, kind="quantity", unit_text=quantity)
    if any(word in leaf for word in words.texts) and not found.fund and not leaf.endswith(words.totals):
        return replace(found, kind="text")
    says_figure = leaf.endswith(words.totals) or leaf.endswith(words.figures) or any(
        (found.fund, found.fund_year, found.stage, found.item, found.comparison)
    )
    return replace(found, is_total=leaf.endswith(words.totals), measure=found.measure or ("total" if says_figure else None))


def _value(meanings: Sequence[Meaning], text: str) -> str | None:
    return next((str(meaning.value) for meaning in meanings if meaning.fit(text)), None)


def _offset(meanings: Sequence[Meaning], text: str, otherwise: int) -> int:
    return next((int(meaning.value) for meaning in meanings if meaning.fit(text)), otherwise)


def _item(level: str) -> str | None:
    """Return the 三公 item that a heading names, by its whole wording."""
    if label(level) in headings().totals:
        return None
    line = line_labels().get(("items", label(level)))
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


def _refine_codes(columns: list[Column], contents: Sequence[Sequence[str]]) -> list[Column]:
    """Give plain «code» columns the classification that their contents (or else their names' heading) belong to."""
    refined = list(columns)
    for position, column in enumerate(columns):
        if column.key != "code" and not (column.key or "").endswith(("function_code", "economic_code")):
            continue
        kinds = Counter(kind for text in contents[column.number] if (kind := classification_of(text)))
        if kinds:
            refined[position] = replace(column, key=kinds.most_common(1)[0][0])
    for position, column in enumerate(refined):
        if column.key == "code":
            refined[position] = replace(column, key=_neighbour(refined, position))
    return refined


def _neighbour(columns: Sequence[Column], position: int) -> str:
    """Split codes (类 款 项) belong to the first of them; else the heading, or the name's heading, tells the classification."""
    before = columns[position - 1] if position else None
    if before is not None and before.key and before.key.endswith("_code") and before.path[:1] == columns[position].path[:1]:
        return before.key
    words = "".join(columns[position].path)
    following = next((c for c in columns[position + 1 :] if c.key and c.key.endswith("name")), None)
    words += "".join(following.path) if following else ""
    if "政府" in words and "经济" in words and "部门" not in words:
        return "government_economic_code"
    return "economic_code" if "经济" in words else "function_code"


def _number_panels(columns: list[Column]) -> list[Column]:
    """A key column behind a column of figures opens the next panel; a remark does not."""
    panel, seen_value, numbered = 1, False, []
    for column in columns:
        if column.kind == "key" and seen_value and column.key not in ("line_no", "fiscal_year") and _opens_panel(columns, column):
            panel, seen_value = panel + 1, False
        seen_value = seen_value or column.kind == "amount"
        numbered.append(replace(column, panel=panel))
    return numbered


def _opens_panel(columns: Sequence[Column], column: Column) -> bool:
    """A panel has figures of its own."""
    return any(other.kind == "amount" for other in columns[column.number + 1 :])


def with_form(columns: Sequence[Column], form: Form) -> list[Column]:
    """Return the columns as the form reads them."""
    return [_with_form(column, columns, form) for column in columns]


def _with_form(column: Column, columns: Sequence[Column], form: Form) -> Column:
    """Rename measures as the form says; what a table of items (三公) prints is always their total."""
    if column.key == "project_name" and "label" in form.keys:
        # 项目名称 heads the lines of a balance, too.
        return replace(column, key="label")
    if column.kind != "amount" or not column.measure:
        return column
    if form.side == "items":
        return _as_item(column, columns)
    return replace(column, measure=form.measures.get(column.measure, column.measure))


def _as_item(column: Column, columns: Sequence[Column]) -> Column:
    """The 合计 over items is that of 三公, or of more where 三公 has a sum of its own."""
    item = column.item
    if item is None and column.is_total and any(other.item for other in columns):
        has_own = any(other.item == "three_public_total" for other in columns)
        item = "three_public_meetings_training_total" if has_own else "three_public_total"
    return replace(column, measure="total", item=item)
