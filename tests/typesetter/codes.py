"""Rows that are keyed by codes, in every way in which codes are printed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from typing import Any

from tests.typesetter.tables import LEFT, Column, Panel, Row
from tests.typesetter.truth import Meaning


class Codes(Enum):
    """How the code and the name of a row are printed."""

    ONE_CELL = "2080501 | 行政单位离退休"
    SPLIT = "208 | 05 | 01 | 行政单位离退休"
    OWN_ROW = "each part only on the row of its own level: | | 01 | 行政单位离退休"
    PADDED = "208 | 5 | 1 | 行政单位离退休"
    DOTTED = "208.05.01 | 行政单位离退休"
    CODE_NAME = "2080501-行政单位离退休"
    NAME = "indented names, no code"


@dataclass(frozen=True, slots=True)
class Entry:
    """A coded row before it is known how its code will be printed."""

    code: str
    name: str
    texts: tuple[str, ...]

    @property
    def level(self) -> int:
        """0 for a class (类), 1 for a group (款), 2 for an item (项)."""
        return (len(self.code) - 3) // 2


@dataclass(frozen=True, slots=True)
class Keys:
    """The key columns of a coded panel."""

    codes: Codes = Codes.ONE_CELL
    field: str = "function_code"  # the field of Meaning that the code is
    above: tuple[str, ...] = ()  # headings above those of the key columns
    heading: str = "科目编码"
    name_heading: str = "科目名称"
    levels: tuple[str, ...] = ("类", "款", "项")
    total: str = "first"  # first, last or none
    total_merged: bool = False  # 合计 in one cell with the code columns


def coded_panel(keys: Keys, columns: Sequence[Column], entries: Iterable[Entry], total: tuple[str, ...] = ()) -> Panel:
    """A panel of coded rows, with 合计 where `keys` wants it."""
    rows = [_row(keys, entry) for entry in entries]
    if keys.total != "none":
        rows.insert(0 if keys.total == "first" else len(rows), _total_row(keys, total))
    return Panel((*_key_columns(keys), *columns), tuple(rows))


def _key_columns(keys: Keys) -> tuple[Column, ...]:
    name = Column((*keys.above, keys.name_heading), width=2.6, align="left")
    if keys.codes is Codes.NAME:
        return (name,)
    if keys.codes is Codes.CODE_NAME:
        return (replace(name, heading=(*keys.above, keys.heading)),)
    if keys.codes in (Codes.ONE_CELL, Codes.DOTTED):
        return (Column((*keys.above, keys.heading), width=1.1, align="left"), name)
    parts = tuple(Column((*keys.above, keys.heading, level), width=0.5, align="center") for level in keys.levels)
    return (*parts, name)


def _row(keys: Keys, entry: Entry) -> Row:
    key: dict[str, Any] = {keys.field: entry.code}
    return Row((*_key_texts(keys, entry), *entry.texts), Meaning(**key))


def _key_texts(keys: Keys, entry: Entry) -> tuple[str, ...]:
    indented = "\N{IDEOGRAPHIC SPACE}" * entry.level + entry.name
    if keys.codes is Codes.NAME:
        return (indented,)
    if keys.codes is Codes.CODE_NAME:
        return (f"{entry.code}-{entry.name}",)
    if keys.codes is Codes.ONE_CELL:
        return (entry.code, entry.name)
    parts = [entry.code[:3], *(entry.code[at : at + 2] for at in range(3, len(entry.code), 2))]
    if keys.codes is Codes.DOTTED:
        return (".".join(parts), entry.name)
    if keys.codes is Codes.OWN_ROW:
        parts = [*[""] * (len(parts) - 1), parts[-1]]
    if keys.codes is Codes.PADDED:
        parts = [part.lstrip("0") for part in parts]
    parts += [""] * (len(keys.levels) - len(parts))
    return (*parts, indented)


def _total_row(keys: Keys, texts: tuple[str, ...]) -> Row:
    width = len(_key_columns(keys))
    blank = [LEFT if keys.total_merged else ""] * (width - 1)
    printed = ("合计", *blank) if keys.total_merged else (*blank, "合计")
    return Row((*printed, *texts), Meaning(line_code="total"))
