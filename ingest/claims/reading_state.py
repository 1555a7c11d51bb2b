"""What is known while a sentence is read, and how its statements begin."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from ingest.claims.outline import number_length
from ingest.claims.statements import Claim, Clause, Context, Statement, Subject
from ingest.claims.tokens import Token
from ingest.claims.words import claim_words
from ingest.people_words import any_of

# Statements about these name the fund of what follows them.
HEADS = frozenset({"balance_total", "revenue_total", "expenditure_total", "fund_total"})
TOTALS = HEADS - {"fund_total"}
# Kinds of expenditure: parts of a total, or of each other.
_BASIC = ("basic", "basic_personnel", "basic_public")
KINDS = frozenset({*_BASIC, "project", "operating", "remitted", "subsidy", "reserve"})
# Sources and balances: of the whole alone, never of a project or an item.
_SOURCES = ("revenue_", "carried_", "use_of_surplus")
NOTHING = Token("mark", "", "", 0, 0)
# Beneath their headings and after their names, totals are theirs and not the organisation's.
_OWN_TABLES = frozenset({"government_fund", "state_capital", "fiscal_appropriation"})
_TOTALLED = HEADS | {"carried_in", "carried_out"}
_MARKS = str.maketrans("", "", ",;:()、。")


class ReadingState:
    """The statement at hand, its whole, and the words since; `year` is the document's fiscal year."""

    def __init__(self, context: Context, year: int | None, sentence: str) -> None:
        """Begin a sentence."""
        self._context, self._year, self._sentence = context, year, sentence
        self._clause = Clause()
        self._current: Statement | None = None
        self._whole = context.whole
        self._outer: list[tuple[Statement | None, Statement | None, str]] = []
        self._fund_seen: Token | None = None
        self._first: Statement | None = None
        self._day_year: int | None = None
        self._passing = ""
        self._counted_year: int | None = None  # 截至2025年底，编制9人，实有8人: both of one day
        self._between = self._gap = ""
        self._is_unknown_part = self._is_listing = False
        self._before, self._next = replace(NOTHING, end=number_length(sentence)), NOTHING
        self.claims: list[Claim] = []

    def _says_anything(self, statement: Statement) -> bool:
        return any(claim.statement is statement for claim in self.claims)

    def _begin(self, subject: Subject) -> Statement:
        whole = self._whole
        if self._is_unknown_part or (subject.code == "fund_total" and not self._may_be_fund_total()):
            return self._number(None, whole)
        if whole and whole.subject and {subject.code, whole.subject.code} <= HEADS - {"fund_total"}:
            # Revenue is no part of expenditure; of itself it is one where it names a fund.
            whole = whole if subject.code == whole.subject.code and subject.fund else None
        return self._number(self._with_fund(subject, whole), whole)

    def _may_be_fund_total(self) -> bool:
        """A fund alone is a total where it begins a sentence, or is a part of one."""
        of_whole = self._whole.subject if self._whole else None
        return of_whole.code in HEADS if of_whole else not self._whole and not self.claims

    def _with_fund(self, subject: Subject, whole: Statement | None) -> Subject | None:
        """Give a subject the fund of its whole, or of the heading; sources are funds themselves."""
        of_whole = whole.subject if whole else None
        if subject.code in _TOTALLED and subject.fund is None:
            own = self._own_table(whole)
            if own and not self._context.begins_section:
                return None  # the heading's fund may have been left behind
            subject = replace(subject, fund=own)
        if subject.code in HEADS:
            if whole is None and not self._is_listing:
                self._context.fund = subject.fund or self._context.heading_fund
            return subject
        if subject.code.startswith(_SOURCES):
            return subject if whole is None or (of_whole and of_whole.code in HEADS) else None
        if subject.code in KINDS and of_whole and of_whole.code not in HEADS | {"basic"}:
            return None
        inherited = of_whole.fund if of_whole else self._context.fund
        return subject if subject.fund else replace(subject, fund=inherited)

    def _own_table(self, whole: Statement | None) -> str | None:
        first = self._first.subject if self._first else None
        spoken = first.fund if first and whole is None and not self._is_listing else None
        fund = spoken or self._context.section_fund
        return fund if fund in _OWN_TABLES else None

    def _number(self, subject: Subject | None, whole: Statement | None) -> Statement:
        self._context.statements += 1
        self._current = Statement(self._context.statements, subject, whole)
        self._first = self._first or self._current
        return self._current

    def _spoken_of(self) -> Statement | None:
        """The statement of the sentence before, or the subject of the heading."""
        if self.claims and self._context.last is None:
            return None
        if self._context.last is None and self._context.heading and not self._context.has_figures:
            return self._begin(self._context.heading)
        self._current = self._context.last
        return self._current


@cache
def _fillers() -> re.Pattern[str]:
    return re.compile(any_of(claim_words().fillers))


def words_between(text: str) -> str:
    """What is left of the words between a subject and its figure that may not stand there."""
    return _fillers().sub("", text.translate(_MARKS))
