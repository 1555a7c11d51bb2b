"""The fiscal year: what the opening and the titles say, never the date of publication nor a year compared with."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ingest.identity.clues import Clues
from ingest.identity.titles import DocumentTitle, years_in
from ingest.identity.votes import Vote, elect

_OPENING, _TITLE, _TABLE, _ALONE, _HEADING, _LINE = 200.0, 4.0, 2.0, 1.5, 0.5, 0.1
_ALONE_PATTERN = re.compile(r"^[（(]?20\d\d年?度?[）)]?$")
_TABLE_PATTERN = re.compile(r"20\d\d年?度?.*(?:预算|决算|收支|收入|支出|拨款|经费|采购|绩效).*表")
_HEADING_PATTERN = re.compile(r"20\d\d年?度?(?:年初|部门|单位)?(?:预算|决算|收支|收入|支出|财政拨款|一般公共)")


def find_year(clues: Clues, titles: Iterable[DocumentTitle]) -> Vote | None:
    """Return the fiscal year with its best evidence."""
    return elect([*_title_votes(titles), *_line_votes(clues)])


def _title_votes(titles: Iterable[DocumentTitle]) -> Iterator[Vote]:
    for title in titles:
        weight = _OPENING / title.clue.page if title.clue.rule == "opening" else _TITLE
        for year in title.years:
            yield Vote(str(year), weight / len(title.years), f"{title.clue.rule} names it", title.clue)


def _line_votes(clues: Clues) -> Iterator[Vote]:
    for clue in clues.titles:
        years = list(years_in(clue.text)) if "20" in clue.text else []
        for year in years:
            if _ALONE_PATTERN.match(clue.text):
                yield Vote(str(year), _ALONE, "a year alone on its line", clue)
            elif _TABLE_PATTERN.search(clue.text):
                yield Vote(str(year), _TABLE / len(years), "title of a table", clue)
            elif _HEADING_PATTERN.search(clue.text):
                yield Vote(str(year), _HEADING / len(years), "heading", clue)
    for clue in clues.lines:
        if found := _HEADING_PATTERN.match(clue.text):
            yield Vote(found.group()[:4], _LINE, "a sentence begins with it", clue)
