"""Classification codes as printed: in one cell, split over 类 款 项, incremental, or before a name."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.wording import plain

# Classes in use (政府收支分类科目): functional 201–234, economic of departments, economic of governments.
_FUNCTION = r"(?:20[1-8]|21[0-7]|219|22[0-9]|23[0-4])"
_ECONOMIC = r"(?:30[1-9]|31[0-3]|399)"
_GOVERNMENT = r"(?:50[1-9]|51[0-5]|599)"
_TAIL = r"(?:\d{2}){0,3}"
CLASSIFICATIONS = {
    "function_code": re.compile(rf"^{_FUNCTION}{_TAIL}$"),
    "economic_code": re.compile(rf"^{_ECONOMIC}{_TAIL}$"),
    "government_economic_code": re.compile(rf"^{_GOVERNMENT}{_TAIL}$"),
}
_NAMED = re.compile(r"^[\[(]?(\d{3}(?:\d{2}){0,3})[\])]?[-_.、]*([^\d\-.,%].*)$")
_DOTTED = re.compile(r"^\d{3}(?:[.-]\d{2}){1,2}$")
_BRACKETED = re.compile(r"^[\[(](\d{3,9})[\])]$")


def classification_of(text: str) -> str | None:
    """Return which classification a cell's code belongs to, or None when it is no code."""
    digits = code_and_name(text)[0]
    return next((kind for kind, pattern in CLASSIFICATIONS.items() if digits and pattern.match(digits)), None)


def code_and_name(text: str) -> tuple[str | None, str | None]:
    """Return the code and the name of a cell `2080501-行政单位离退休`, `[30227]委托业务费` or `2080501`."""
    bare = plain(text)
    if re.fullmatch(r"\d{3}(?:\d{2}){0,3}", bare):
        return bare, None
    if found := _BRACKETED.match(bare):
        return found.group(1), None
    if found := _NAMED.match(bare):
        return found.group(1), found.group(2)
    return None, None


class CodeReader:
    """Joins the parts of codes from row to row, for one classification in one panel.

    Parents are carried down: a 款 printed alone belongs to the class above it, over page breaks too.
    """

    def __init__(self) -> None:
        """Start without a parent."""
        self._parts: list[str] = []

    def read(self, texts: Sequence[str]) -> str | None:
        """Return the code printed in the row's code cells (one, or 类 款 项), or None."""
        parts = [self._part(text) for text in texts]
        if not any(parts):
            return None
        if len(parts) == 1:
            return self._read_single(parts[0])
        return self._read_split(parts)

    @staticmethod
    def _part(text: str) -> str:
        digits = code_and_name(text)[0]
        if digits:
            return digits
        bare = plain(text)
        if _DOTTED.match(bare):
            return bare.replace(".", "").replace("-", "")
        return bare.zfill(2) if re.fullmatch(r"\d{1,2}|\d{4}", bare) else ""

    def _read_single(self, part: str) -> str | None:
        if len(part) >= 3 and len(part) % 2 == 1:  # noqa: PLR2004
            self._parts = [part[:3], *re.findall(r"\d{2}", part[3:])]
            return part
        if not self._parts or len(part) != 2:  # noqa: PLR2004
            return None
        # A group printed alone (10 under 201): items are printed whole in such tables.
        self._parts = [self._parts[0], part]
        return "".join(self._parts)

    def _read_split(self, parts: Sequence[str]) -> str | None:
        longest = max(parts[1:], key=len)
        if len(longest) > 3 and len(longest) % 2:  # noqa: PLR2004 - a whole code beside its parts
            return self._read_single(longest)
        first = next(position for position, part in enumerate(parts) if part)
        if len(parts[first]) > 3 and first == 0:  # noqa: PLR2004
            return self._read_single(parts[first])
        if first > len(self._parts):
            return None
        joined = [*self._parts[:first]]
        for part in parts[first:]:
            if not part:
                break
            joined.append(part)
        if len(joined[0]) != 3:  # noqa: PLR2004
            return None
        self._parts = joined
        return "".join(joined)
