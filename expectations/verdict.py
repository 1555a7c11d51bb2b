"""What the suites say about a warehouse."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RuleResult:
    """One rule on one warehouse. `broken_by` counts the rows that break it, `examples` are some of them."""

    suite: str
    rule: str
    words: str
    words_zh: str
    severity: str
    kept: bool
    rows: int
    broken_by: int
    examples: tuple[str, ...]

    @property
    def refuses(self) -> bool:
        """Whether the warehouse must not be published because of this rule."""
        return not self.kept and self.severity == "critical"


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether a warehouse may be published, in a word, in words, and rule by rule."""

    publishable: bool
    words: str
    results: tuple[RuleResult, ...]


def verdict(results: tuple[RuleResult, ...]) -> Verdict:
    """Judge by the rules: no critical one may be broken, and there must be some."""
    refusing = [result for result in results if result.refuses]
    warnings = [result for result in results if not result.kept and not result.refuses]
    publishable = bool(results) and not refusing
    word = "Publishable" if publishable else "Not publishable"
    lines = [f"{word}: {sum(result.kept for result in results)} of {len(results)} rules are kept"]
    lines += [_line("Refused", result) for result in refusing]
    lines += [_line("Warning", result) for result in warnings]
    return Verdict(publishable, "\n".join(lines), results)


def _line(kind: str, result: RuleResult) -> str:
    broken = f" ({result.broken_by} of {result.rows})" if result.broken_by else ""
    return f"  {kind}: {result.words} {result.words_zh} [{result.rule}]{broken}"
