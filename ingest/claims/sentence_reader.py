"""Tokens → claims: what each figure of a sentence says about which subject.

A sentence is read from left to right. Subjects open statements; comparisons, shares and completions say what the
next figure is; reasons and purposes are passed over, and figures in them belong to no statement.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from ingest.claims.figure_reader import FigureReader
from ingest.claims.reading_state import NOTHING, words_between
from ingest.claims.statements import Claim, Clause, Statement, Subject
from ingest.claims.tokens import Token
from ingest.claims.words import claim_words
from ingest.wording import plain

_COMPARED = {"last_year", "year", "cut_year", "stage", "fund", "direction", "subject"}
_YEAR = re.compile(r"20\d\d")
_NEXT_REASON = re.compile(r"[二三四五六七八九]是|\(?[2-9][).、]")


class SentenceReader(FigureReader):
    """Reads one sentence: a method for each kind of token."""

    def read(self, tokens: Sequence[Token]) -> list[Claim]:
        """Return the claims of the sentence, and leave in the context what the next sentence needs."""
        tokens = [token for token, after in pairwise((*tokens, NOTHING)) if self._says_something(token, after)]
        if tokens and tokens[0].value == "(" and sum(token.kind == "amount" for token in tokens) > 1:
            self._whole = self._context.last
        for token, following in zip(tokens, [*tokens[1:], NOTHING], strict=False):
            self._gap = plain(self._sentence[self._before.end : token.start])
            self._between += self._gap
            self._next = following
            if handler := getattr(self, f"_on_{token.kind}", None):
                handler(token)
            self._before = token
        self._end_clause()
        self._context.last = self._last_statement()
        return self.claims

    def _says_something(self, token: Token, following: Token) -> bool:
        """国内公务接待 names a number only where its own follows; 编制三个方案，共12个 counts no posts."""
        if token.kind != "counted":
            return True
        units = {unit for one in claim_words().counts if one.code == token.value for unit in one.units}
        between = plain(self._sentence[token.end : following.start])
        # Of 团组2个 and 2个团组, the first says but the beginning of the unit.
        is_counted = following.kind == "count" and any(unit.startswith(following.unit) for unit in units)
        return is_counted and not words_between(between)

    def heading_subject(self) -> Subject | None:
        """What a heading is about: its last subject, or a fund."""
        if self._current:
            return self._current.subject
        return Subject("fund_total", self._fund_seen.value, label=self._fund_seen.text) if self._fund_seen else None

    def _last_statement(self) -> Statement | None:
        """Whom the next sentence may speak of without naming it: never one of several parts."""
        figures = [claim for claim in self.claims if claim.token.unit]
        self._context.has_figures |= bool(figures)
        if figures and figures[-1].statement is None:
            return None
        current = self._current
        if not self.claims:
            return self._first or self._context.last
        if current is None:
            return None
        whole = current.whole
        parts = {claim.statement.number for claim in self.claims if claim.statement and claim.statement.whole is whole}
        if whole and len(parts) > 1:
            return whole if whole is not self._context.whole else None  # of the list above, one item has been told
        return current

    def _on_mark(self, token: Token) -> None:
        if token.value == "(":
            self._outer.append((self._current, self._whole, self._between))
            self._whole = self._current if self._current and self._current.has_value else self._whole
        elif token.value == ")" and self._outer:
            self._end_clause()
            self._current, self._whole, self._between = self._outer.pop()
        elif token.value in ",;。":
            self._end_clause()
        if token.value == ";" and self._current and self._current.whole:
            self._current = None
        if token.value in ";。":
            goes_on = self._passing == "reasons" and _NEXT_REASON.match(plain(self._sentence[token.end :]))
            self._passing, self._is_unknown_part = "reasons" if goes_on else "", False
        if token.value == "、" and self._before.unit and self._current and self._current.whole:
            self._current.whole.is_enumerated = True
        if token.value == ":" and self._before.unit and self._current and self._current.has_value:
            self._whole = self._current

    def _end_clause(self) -> None:
        """End a clause; a comparison may end without a figure: 与上年持平."""
        clause = self._clause
        self._clause = Clause(year=clause.year)
        if clause.is_comparing and not self._passing:
            if clause.direction is None:
                self._clause.is_comparing, self._clause.base = True, clause.base
            elif clause.direction.value == "same":
                self._state(clause.direction, "change", clause)

    def _on_year(self, token: Token) -> None:
        words = claim_words()
        if self._clause.is_comparing or self._passing:
            return
        self._clause.year = int(token.value)
        rest = plain(self._sentence[token.end :])
        if self._gap.endswith(words.days_before) or rest.startswith(words.days_after):
            self._day_year = self._clause.year

    def _on_stage(self, token: Token) -> None:
        self._clause.stage = token.value

    def _on_last_year(self, token: Token) -> None:
        if self._passing:
            return
        self._clause.base = token.value
        # What is less than last year's (小于上年预算数) is no figure of last year.
        if not (self._clause.is_comparing or self._clause.direction) and self._year:
            self._clause.year = self._year - 1

    def _on_compare(self, token: Token) -> None:
        if self._passing == "reasons" or not self._is_comparison(token):
            return
        self._passing = ""
        whole = self._current.whole if self._current else None
        # After a list of parts (A、B、C，比上年…) it is the whole that is compared.
        if whole and whole.parts > 1 and whole.is_enumerated and self._before.value == ",":
            self._current = whole
        self._clause.is_comparing, self._clause.base = True, token.value

    def _is_comparison(self, token: Token) -> bool:
        """Whether 比, 较 or 与 compares with a year or a stage, rather than joining words."""
        following = self._next
        if following.kind == "number":
            return bool(_YEAR.fullmatch(following.text))
        kinds = {"last_year", "year", "cut_year", "stage"} if token.value == "与" else _COMPARED
        return following.kind in kinds

    def _on_direction(self, token: Token) -> None:
        self._clause.direction, self._between = token, ""

    def _on_outcome(self, token: Token) -> None:
        self._state(token, "outcome", self._clause)

    def _on_shares(self, _token: Token) -> None:
        self._clause.share, self._between = True, ""

    def _on_completions(self, _token: Token) -> None:
        self._clause.completion, self._between = True, ""

    def _on_parts(self, _token: Token) -> None:
        self._passing, self._is_listing = "", True
        current = self._current or (None if self.claims else self._context.last or self._context.before)
        if current and current.has_value:
            self._whole = current
        self._is_unknown_part = bool(self.claims) and self.claims[-1].statement is None

    def _on_reasons(self, _token: Token) -> None:
        clause, self._clause = self._clause, Clause()
        if clause.is_comparing and clause.direction and not self._passing:
            self._state(clause.direction, "change", clause)
        has_said = any(claim.token.unit for claim in self.claims) or self._context.last or self._current
        self._passing = "reasons" if has_said else ""

    def _on_purposes(self, _token: Token) -> None:
        self._passing = self._passing or "purposes"

    def _on_cut_year(self, token: Token) -> None:
        self.claims.append(Claim(token, "leftover", self._current))

    def _on_leftover(self, token: Token) -> None:
        self.claims.append(Claim(token, "leftover", self._current))
        self._clause.direction, self._between = replace(token, kind="direction", value=""), ""
