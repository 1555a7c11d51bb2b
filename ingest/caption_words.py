"""The words of a caption: which text is a title, a unit, a year, an organisation."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

from ingest.definitions import fitting
from ingest.wording import is_amount, plain

UNIT = re.compile(
    r"(?:单位|金额)[:]?(?:人民币)?[(]?(亿元|百万元|十万元|万元|千元|元)|^[(]?(亿元|百万元|万元|千元|元)[)]?$|[(](亿元|百万元|万元|千元)[)]"
)
_LABEL_UNIT = re.compile(r"[(](亿元|万元|千元|元)[)]|单位:(亿元|万元|千元|元)")
UNIT_LINE = re.compile(r"^[(\[]?(?:金额)?单位[:]?(?:人民币)?(?:亿元|百万元|十万元|万元|千元|元)[)\]]?$")
_ORGANISATION = re.compile(
    r"(?:编制部门|编制单位|部门名称|单位名称|部门\(单位\)|单位\(部门\)|部门/单位|填报单位|填报部门|预算单位|公开部门|公开单位|预算部门|部门)"
    r"(?:\(.{0,6}\))?:(?!\(?(?:金额)?单位:)(.+?)(?=\(?(?:金额)?单位:|(?:公开|财决|决算|预算|附)\d*(?:-\d+)?表|$)"
)
_TABLE_NUMBER = re.compile(
    r"^(?:附件?|公开|预算|决算|部门公开|财决|批复)*\d*表?[一二三四五六七八九十\d]*(?:-\d+)?表?[:.]?$"
)
TITLE_END = re.compile(r"(?:表|情况|明细|汇总)(?:\(.{0,20}\))?(?:\(续表?\))?$|表\(续\)$|表[一二三\d]?$")
_ANY_TABLE = re.compile(r"表(?:\(.*\))?$")
SENTENCE = re.compile(r"[，。；,;]")
# A fund ends no title: what follows goes on with it.
_FUND_END = re.compile(r"(?:公共预算|公共财政|基金预算|资本经营预算|财政拨款)$")
_LONGEST_BARE_TITLE = 30
_LONGEST_UNIT_LINE = 60
_SHORTEST_TITLE = 5


def is_caption(text: str) -> bool:
    """Whether the text of a cell is part of a caption, not of the table."""
    bare = plain(text)
    if is_amount(bare):
        return False
    return bool(
        (UNIT.search(bare) and len(bare) < _LONGEST_UNIT_LINE and ":" in bare)
        or _ORGANISATION.match(bare)
        or re.match(r"^(?:编制)?(?:部门|单位)(?:名称|/单位|\(单位\))?:", bare)
        or _TABLE_NUMBER.match(bare)
        or (TITLE_END.search(bare) and names_form(bare) and len(bare) >= _SHORTEST_TITLE)
        or re.match(r"^\(?20\d\d年度?\)?$", bare)
        or (len(text.split("\n")) > 1 and UNIT.search(bare) and names_form(bare))
    )


def names_form(text: str) -> bool:
    """Whether a text names a form."""
    return bool(fitting(text))


def find_title(texts: Sequence[str]) -> str | None:
    """Return the nearest text that ends like a table's title and names a form, else the nearest like a title."""
    candidates = [re.sub(r"(?:金额)?单位:.*$", "", text) for text in texts]
    candidates = [text for text in candidates if text and not _TABLE_NUMBER.match(text) and "。" not in text]
    tests: tuple[Callable[[str], object], ...] = (
        lambda text: TITLE_END.search(text) and names_form(text),
        lambda text: names_form(text) and "表" in text,
        _ANY_TABLE.search,
        _is_bare_title,
    )
    for test in tests:
        for position in range(len(candidates) - 1, -1, -1):
            if test(candidates[position]):
                return _unwrap(candidates, position)
    return None


def _is_bare_title(text: str) -> bool:
    """Whether a text names a form in few words; 说明 heads prose about a list, though a sheet (绩效) may follow it."""
    named = fitting(text)
    is_short = len(text) < _LONGEST_BARE_TITLE and ":" not in text and not _ORGANISATION.match(text)
    return bool(named) and is_short and (not text.endswith("说明") or named[0][1].layout == "sheet")


def _unwrap(texts: Sequence[str], position: int) -> str:
    """Join a title with the line above it where the two name a form that says more than the second alone."""
    title, above = texts[position], texts[position - 1] if position else ""
    if (
        not above
        or TITLE_END.search(above)
        or _ORGANISATION.match(above)
        or UNIT.search(above)
        or SENTENCE.search(above[-1])
    ):
        return title
    says_more = _weight(above + title) > _weight(title)
    return above + title if says_more or (_FUND_END.search(above) and names_form(above + title)) else title


def _weight(text: str) -> int:
    """How much the form says that a title names."""
    return max((priority for priority, _ in fitting(text)), default=-1)


def find_unit(texts: Sequence[str]) -> str | None:
    """Return the unit that the nearest text states."""
    for text in reversed(texts):
        found = UNIT.findall(text)
        if found:
            return next(str(part) for part in found[-1] if part)
    return None


def unit_in(labels: Iterable[str]) -> str | None:
    """Return the unit that the first label with one states: 资金总额（万元）."""
    found = next((match for text in labels if (match := _LABEL_UNIT.search(plain(text)))), None)
    return (found.group(1) or found.group(2)) if found else None


def find_year(title: str | None, texts: Sequence[str]) -> int | None:
    """Return the year that the title, else the nearest text, speaks of."""
    for text in ([title] if title else []) + list(reversed(texts)):
        found = re.search(r"(20[0-4]\d)(?:年|$|\D)", text)
        if found:
            return int(found.group(1))
    return None


def find_organisation(texts: Sequence[str]) -> str | None:
    """Return the organisation that the nearest text names."""
    for text in reversed(texts):
        found = _ORGANISATION.search(text)
        if found and len(found.group(1)) >= _SHORTEST_TITLE - 1:
            return found.group(1)
    return None
