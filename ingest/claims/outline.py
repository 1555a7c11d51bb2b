"""Headings and numbered paragraphs: what a paragraph inherits from those above it.

A heading may name the subject (（一）因公出国（境）费) or the fund of what stands beneath it, and a paragraph that
ends with a colon (其中：) is the whole of the list that follows.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from ingest.claims.statements import Context, Statement, Subject

_LEVELS = (
    re.compile(r"^第[一二三四五六七八九十]+(?:部分|章)"),
    re.compile(r"^[一二三四五六七八九十]+[、.．]"),
    re.compile(r"^[(（][一二三四五六七八九十]+[)）]"),
    re.compile(r"^\d{1,2}(?:[、．]|\.(?!\d))"),
    re.compile(r"^[(（]\d{1,2}[)）]"),
    re.compile(r"^[①-⑳]"),
)
BETWEEN = 0.5  # a paragraph without a number stands beneath the heading before it, and above the next level
_OPENS, _GOES_ON = ("：", ":"), ("；", ";", "、", "，", ",")


@dataclass(slots=True)
class _Node:
    level: float
    subject: Subject | None
    fund: str | None
    statement: Statement | None
    is_heading: bool


class Outline:
    """The headings above the paragraph at hand, and the list that it may go on with."""

    def __init__(self) -> None:
        """Begin a document."""
        self._nodes: list[_Node] = []
        self._list: Statement | None = None
        self._before: Statement | None = None
        self._statements = 0
        self._figures_since_heading = False

    def enter(self, text: str) -> Context:
        """Return what a paragraph that begins so inherits."""
        level = level_of(text)
        if level is None and self._list is None:
            self._nodes = [node for node in self._nodes if node.level == int(node.level)]
        elif level is not None:
            self._nodes = [node for node in self._nodes if node.level < level]
        top = self._nodes[-1] if self._nodes else None
        fund = next((node.fund for node in reversed(self._nodes) if node.fund), None)
        whole = next((node.statement for node in reversed(self._nodes) if node.statement), None)
        if level is None:
            whole = self._list
        section = next((node.fund for node in reversed(self._nodes) if node.fund and node.is_heading), None)
        return Context(
            top.subject if top else None, fund, fund, whole, self._before, statements=self._statements,
            section_fund=section, begins_section=not self._figures_since_heading,
        )  # fmt: skip

    def leave(self, text: str, context: Context, first: Subject | None, last: Statement | None) -> None:
        """Note what a paragraph says: its first subject, and its last statement where a list follows."""
        self._statements = context.statements
        heads = first is not None and not context.has_figures
        self._figures_since_heading = context.has_figures or (self._figures_since_heading and not heads)
        goes_on = self._list is not None and level_of(text) is None
        if text.endswith(_OPENS):
            self._list = last if last and last.has_value else self._before if text.startswith("其中") else None
        elif text.endswith(_GOES_ON):
            self._list = (last.whole if last else None) or self._list
        else:
            self._list = None
        self._before = (last.whole or last) if last else self._before if text.startswith("其中") else None
        if not goes_on:
            level, above = level_of(text), self._nodes[-1].level if self._nodes else 0
            opened = self._list if text.endswith(_OPENS) else None
            subject, fund = first, first.fund if first else None
            level = above + BETWEEN if level is None else level
            self._nodes.append(_Node(level, subject, fund, opened, is_heading=not context.has_figures))


def number_length(text: str) -> int:
    """Return how many characters of a text are the number of its paragraph."""
    return max((found.end() for pattern in _LEVELS if (found := pattern.match(text))), default=0)


def level_of(text: str) -> float | None:
    """Return how deep the number of a paragraph stands; None where it has none."""
    return next((float(level) for level, pattern in enumerate(_LEVELS) if pattern.match(text)), None)
