"""Tokens that name what figures are about: subjects, classes, funds, and the words that only look like them."""

from __future__ import annotations

from dataclasses import replace

from ingest.claims.reading_state import KINDS, TOTALS, ReadingState, words_between
from ingest.claims.statements import Subject
from ingest.claims.tokens import Token
from ingest.claims.words import claim_words
from ingest.names import codes_named

# Their parts are economic classes: 公务接待费 among them is the class, not the item of 三公.
_USES = frozenset({"basic", "basic_personnel", "basic_public", "operating_costs", "economic"})
# 因公出国费预算支出 is 因公出国费.
_TAILS = frozenset({"revenue_total", "expenditure_total", "procurement_total"})
_NAMES = ("subject", "fund", "weak", "class", "year")
_CLASS_DIGITS = 3


class SubjectReader(ReadingState):
    """Opens statements."""

    def _on_fund(self, token: Token) -> None:
        self._fund_seen = token
        current = self._current
        if self._is_tail() and current and current.subject:
            current.subject = replace(current.subject, fund=current.subject.fund or token.value)
        else:
            self._clause.fund = token

    def _is_tail(self) -> bool:
        """Whether what is read is still the name of a subject whose figure follows: 机关运行经费财政拨款支出."""
        current = self._current
        if not current or not current.subject or self._says_anything(current) or current.has_value:
            return False
        is_class = current.subject.code in ("function", "economic")
        is_near = self._before.kind in _NAMES or (is_class and self._before.value == ":")
        return is_near and not words_between(self._between)

    def _on_subject(self, token: Token) -> None:
        whole = self._whole.subject if self._whole else None
        codes = codes_named("economic_code", token.text) if whole and whole.code in _USES else ()
        if len(codes) == 1:
            self._open(Subject("economic", None, codes[0], "economic_code", token.text))
        elif self._is_whole_name(token):
            self._open(Subject(token.value, label=token.text))

    def _is_whole_name(self, token: Token) -> bool:
        """Whether no word before a subject makes it another: 其他支出, 住房改革支出."""
        words = claim_words()
        is_total = token.value in TOTALS and not self._clause.fund
        if (is_total or token.value in KINDS) and words_between(self._gap):
            return self._gap.endswith(words.totals_after) or self._clause.share
        return not self._gap.endswith(words.not_after)

    def _on_weak(self, token: Token) -> None:
        """收入 and 支出 are subjects right after a fund, in 占支出的, and in 支出比上年."""
        if self._next.kind == "parts" and not self._clause.fund:
            self._open(Subject(token.value, self._context.fund, label=token.text))
            return
        follows_fund = self._clause.fund is not None and self._before is self._clause.fund
        if follows_fund or self._clause.share or self._next.kind == "compare":
            self._on_subject(token)

    def _on_class(self, token: Token) -> None:
        code = "function" if token.scheme == "function_code" else "economic"
        whole = self._whole.subject if self._whole else None
        if whole and whole.code in _USES and codes_named("economic_code", token.text):
            self._on_subject(token)
            return
        if code == "economic" and len(token.value) > _CLASS_DIGITS and not (whole and whole.code in _USES):
            return
        # A name after 退休 may be another's; a code is its own, whatever stands before it.
        if token.text.strip("([（]）)").isdigit() or not self._gap.endswith(claim_words().not_after):
            self._open(Subject(code, None, token.value or None, token.scheme, token.text))

    def _open(self, subject: Subject) -> None:
        clause = self._clause
        subject = replace(subject, fund=clause.fund.value if clause.fund else subject.fund)
        if clause.share or clause.completion:
            clause.of, self._between = subject, ""
            return
        current = self._current
        if subject.code in _TAILS and subject.fund is None and self._is_tail():
            return
        if self._passing and self._next.kind == "compare" and subject.is_like(current.subject if current else None):
            self._passing = ""  # 比上年增加的原因：支出比上年减少 … begins anew
        if self._passing or (clause.is_comparing and current and current.has_value):
            return
        if clause.base and current and subject.is_like(current.subject):
            return
        if clause.direction:
            self._passing = "reasons"
            return
        if current and current.subject and not current.has_value and not self._says_anything(current):
            subject = _detailed(current.subject, subject)
        clause.fund, self._between = None, ""
        self._begin(subject)


def _detailed(before: Subject, after: Subject) -> Subject:
    """上年结转的一般公共预算收入 is carried in; any other subject gives way to the next."""
    fund = after.fund or claim_words().own_fund(after.code)
    if before.code in ("carried_in", "carried_out") and fund:
        return replace(before, fund=fund)
    return after
