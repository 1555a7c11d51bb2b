"""Figures: what each of them is to which statement, by the words since the last one."""

from __future__ import annotations

import re
from dataclasses import replace

from ingest.claims.reading_state import words_between
from ingest.claims.statements import Claim, Clause, Statement, Subject
from ingest.claims.subject_reader import SubjectReader
from ingest.claims.tokens import Token
from ingest.claims.words import claim_words
from ingest.wording import plain

# 三公经费预算为 … states a budget, in final accounts too.
_BUDGET = re.compile(r"预算(?:数|安排|总额|总计|合计|金额)*[为是:约共]*$")

# A figure that ends a clause, and is none of several: 分别增长3，5%. What ends a paragraph may go on behind it.
_CLOSED = re.compile(r"[,;。)](?!\d)")


class FigureReader(SubjectReader):
    """Gives figures to statements."""

    def _on_amount(self, token: Token) -> None:
        clause = self._clause
        if clause.direction and clause.direction.value and plain(self._gap) in claim_words().reached:
            self._state(clause.direction, "change", clause)
            self._state(token, "value", self._clause)
        elif clause.direction:
            self._state(token, "change", clause)
        elif clause.is_comparing or (clause.year and self._year and clause.year < self._year):
            self._state(token, "prior", clause)
        else:
            self._state(token, "value", clause)

    def _on_percent(self, token: Token) -> None:
        clause = self._clause
        kind = "share" if clause.share else "completion" if clause.completion else "change_percent"
        last = self.claims[-1] if self.claims else None
        if kind == "change_percent" and clause.direction is None:
            if last is None or last.kind != "change":
                self.claims.append(Claim(token, "percent", None))
                return
            clause.direction = replace(last.token, kind="direction", value=last.direction or "")
        if kind == "change_percent" and last and last.kind == "change":
            clause.base = clause.base or last.base
        self._state(token, kind, clause)

    def _on_number(self, token: Token) -> None:
        """A change, share or rate before a mark lacks its unit: 下降12.5."""
        clause, last = self._clause, self.claims[-1] if self.claims else None
        rest = plain(self._sentence[token.end :])
        is_bare = _CLOSED.match(rest) is not None and plain(token.text) == token.value
        is_explained = self._before.value == "(" and self._next.value == ")" and last and last.kind == "change"
        says_what = clause.direction or clause.share or clause.completion or is_explained
        if is_bare and says_what and not (self._passing or words_between(self._between)):
            self.claims.append(Claim(token, "bare", self._current))

    def _on_counted(self, token: Token) -> None:
        if not self._gap.endswith(claim_words().not_after):
            self._open(Subject(token.value, label=token.text))

    def _on_count(self, token: Token) -> None:
        if not ((self._current and self._current.subject) or self._whole or self._counted_subject(token)):
            return
        if self._clause.is_comparing or self._clause.direction:
            self.claims.append(Claim(token, "count", None))  # 比上年减少2批次
        else:
            self._state(token, "count", self._clause)

    def _state(self, token: Token, kind: str, clause: Clause) -> None:
        statement = self._statement(token, kind, clause)
        stage = clause.stage or (self._budget_named(token) if kind == "value" else None)
        year = clause.year
        if kind == "count":
            year = self._counted_year = year or self._counted_year
        self.claims.append(
            Claim(
                token, kind, statement, stage, year or self._day_year,
                clause.direction.value if clause.direction else token.value if kind == "outcome" else None,
                clause.base, clause.of,
            )
        )  # fmt: skip
        if statement and kind in ("value", "count"):
            statement.stages = (*statement.stages, clause.stage)
            if statement.whole:
                statement.whole.parts += len(statement.stages) == 1
        self._clause, self._between = Clause(), ""

    def _budget_named(self, token: Token) -> str | None:
        start = self._before.end if self._before.kind == "fund" else self._before.start
        return "budget" if _BUDGET.search(plain(self._sentence[start : token.start])) else None

    def _statement(self, token: Token, kind: str, clause: Clause) -> Statement | None:
        """Return the statement that a figure belongs to; None where other words stand between."""
        if self._passing:
            return None
        if kind == "count":
            return self._counted(token)
        is_near = not words_between(self._between)
        if clause.fund and is_near and not (clause.is_comparing and self._current):
            return self._begin(Subject("fund_total", clause.fund.value, label=clause.fund.text))
        if not is_near:
            # A part whose name says nothing that is known still counts among the parts of its whole.
            return self._number(None, self._whole) if kind == "value" and self._whole else None
        is_vague = kind == "completion" and not (clause.of or clause.stage or "预算" in self._between)
        return None if is_vague else self._named(kind, clause)

    def _named(self, kind: str, clause: Clause) -> Statement | None:
        """Return the statement at hand, or a new one about its subject where its figure is there already."""
        current = self._current or self._spoken_of()
        if current is None:
            return None
        if kind == "prior" and current.subject and not clause.is_comparing and not self.claims:
            return self._begin(current.subject)  # 上年执行数为 …，本年预算 … begins anew
        if kind == "value" and clause.stage in current.stages:
            return self._begin(current.subject) if current.subject and (clause.stage or clause.year) else None
        return current

    def _counted(self, token: Token) -> Statement:
        """Counted parts need no name: 其中：机要通信用车1辆."""
        before = self._current
        if subject := self._counted_subject(token):
            counted = self._number(subject, None)
            self._current = before or self._context.last  # of which an amount that follows still speaks
            return counted
        return before if before and not before.has_value else self._number(None, self._whole)

    def _counted_subject(self, token: Token) -> Subject | None:
        """What a unit counts beneath a subject, without a word for it: 出国团组3个，累计12人次."""
        spoken = self._current or (None if self.claims else self._context.last)
        of = spoken.subject if spoken else self._context.heading
        counts = claim_words().counts if of else ()
        code = next((one.code for one in counts if of and of.code in one.of and token.unit in one.units), None)
        return Subject(code, label=token.text) if code else None
