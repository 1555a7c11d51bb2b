"""Columns → panels (header blocks side by side), and the classification that each column of codes belongs to."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from ingest.codes import classification_of
from ingest.column import Column
from ingest.wording import plain

_PART = re.compile(r"\d{2}")


def refine_codes(columns: list[Column], contents: Sequence[Sequence[str]]) -> list[Column]:
    """Give plain «code» columns the classification that their contents (or else their names' heading) belong to."""
    refined = list(columns)
    for position, column in enumerate(columns):
        if column.key != "code" and not (column.key or "").endswith(("function_code", "economic_code")):
            continue
        kinds = Counter(kind for text in contents[column.number] if (kind := classification_of(text)))
        parts = sum(bool(_PART.fullmatch(plain(text))) for text in contents[column.number])
        if kinds and kinds.total() >= parts:  # a unit's code (301) among the 款 of others says nothing of them
            refined[position] = replace(column, key=kinds.most_common(1)[0][0])
    for position, column in enumerate(refined):
        if _continues_code(refined, position, contents[column.number]):
            refined[position] = replace(column, kind="key", key=refined[position - 1].key)
        elif column.key == "code":
            refined[position] = replace(column, key=_neighbour(refined, position))
    return refined


def _continues_code(columns: Sequence[Column], position: int, texts: Sequence[str]) -> bool:
    """Whether a column without heading holds the 款 or 项 of the codes before it."""
    column, filled = columns[position], [plain(text) for text in texts if plain(text)]
    if position == 0 or column.path or not (columns[position - 1].key or "").endswith("code"):
        return False
    return bool(filled) and all(_PART.fullmatch(text) for text in filled)


def _neighbour(columns: Sequence[Column], position: int) -> str:
    """Split codes (类 款 项) are of one classification; else the heading, or that of the names, tells it."""
    before = columns[position - 1] if position else None
    if (
        before is not None
        and before.key
        and before.key.endswith("_code")
        and before.path[:1] == columns[position].path[:1]
    ):
        return before.key
    words = "".join(columns[position].path)
    following = next((c for c in columns[position + 1 :] if c.key and c.key.endswith("name")), None)
    words += "".join(following.path) if following else ""
    if "政府" in words and "经济" in words and "部门" not in words:
        return "government_economic_code"
    return "economic_code" if "经济" in words else "function_code"


def number_panels(columns: list[Column], contents: Sequence[Sequence[str]]) -> list[Column]:
    """A key column behind a column of figures opens the next panel; a remark does not."""
    panel, seen_value, numbered = 1, False, []
    for column in columns:
        if (
            column.kind == "key"
            and seen_value
            and column.key not in ("line_no", "fiscal_year")
            and _opens_panel(columns, column, contents)
        ):
            panel, seen_value = panel + 1, False
        seen_value = seen_value or column.kind == "amount"
        numbered.append(replace(column, panel=panel))
    return numbered


def _opens_panel(columns: Sequence[Column], column: Column, contents: Sequence[Sequence[str]]) -> bool:
    """A panel has figures of its own; more codes behind blank columns are keys of the same row, unless names follow."""
    before, after = columns[: column.number], columns[column.number :]
    if not any(other.kind == "amount" for other in after):
        return False
    has_figures = any(plain(text) for other in before if other.kind == "amount" for text in contents[other.number])
    return has_figures or not column.holds_code or any(other.names_row for other in after)
