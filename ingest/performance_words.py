"""vocabulary/performance.yml: what the headings of performance tables (绩效目标表) mean."""

from __future__ import annotations

import re
from functools import cache
from typing import Annotated

import yaml
from pydantic import AfterValidator

from ingest.definitions import HOME, Definition
from ingest.wording import plain

Word = Annotated[str, AfterValidator(plain)]
_LONGEST_HEADING = 16
_BRACKET = re.compile(r"\([^()]*\)$|:$")
# What a form prints where the words of a goal or an indicator have not been filled in.
_PLACEHOLDER = re.compile(r"(?:(?:目标|指标|任务)\d*[:.、]?|[.…·。]+|[-/]+|\d+[:.、])*")
_OPERATOR = re.compile(r"[≥≤≧≦＝=＞＜><±]{1,2}|定性|定量")


class _Words(Definition):
    words: tuple[Word, ...] = ()
    exact: tuple[Word, ...] = ()

    def fit(self, text: str) -> bool:
        """Whether the text is or holds one of the words."""
        return text in self.exact or any(word in text for word in self.words)


class _Measure(_Words):
    measure: str | None


class _Key(_Words):
    key: str


class PerformanceWords(Definition):
    """vocabulary/performance.yml."""

    columns: tuple[_Measure, ...]
    levels: tuple[tuple[Word, ...], ...]
    level_names: dict[Word, tuple[Word, ...]]
    keys: tuple[_Key, ...]
    term_goals: tuple[Word, ...]
    goals: tuple[Word, ...]
    no_goals: tuple[Word, ...]


@cache
def performance_words() -> PerformanceWords:
    """Return the vocabulary of performance tables."""
    text = (HOME / "vocabulary/performance.yml").read_text(encoding="utf-8")
    return PerformanceWords.model_validate(yaml.safe_load(text))


@cache
def measure_of(text: str) -> str | None:
    """Return what stands under a heading of a table of indicators; None if nothing of a target does."""
    column = _column(text)
    return column.measure if column else None


@cache
def level_of(text: str) -> int | None:
    """Return the level (from 0) of indicators that a heading names."""
    bare = _bare(text)
    if _column(text) is not None:
        return None
    levels = enumerate(performance_words().levels)
    return next((level for level, words in levels if any(word in bare for word in words)), None)


@cache
def key_of(text: str) -> str | None:
    """Return what a label says that stands beside or beneath it: project | unit | department."""
    bare = _bare(text)
    return next((key.key for key in performance_words().keys if bare and key.fit(bare)), None)


@cache
def goal_of(text: str) -> str | None:
    """Return which goal a label announces: target_goal | term_goal."""
    bare, words = _bare(text), performance_words()
    if not bare or any(word in bare for word in words.no_goals) or level_of(text) is not None:
        return None
    if any(word in bare for word in words.term_goals):
        return "term_goal"
    return "target_goal" if any(word in bare for word in words.goals) else None


@cache
def belongs(second: str, first: str) -> bool:
    """Whether a name of the second level may stand under one of the first: unknown names may stand anywhere."""
    names = performance_words().level_names
    above = [name for name, below in names.items() if _level_name(second) in below]
    return not above or _level_name(first) in above or _level_name(first) not in names


@cache
def is_level_name(text: str, level: int) -> bool:
    """Whether a text is a name of the first (0) or second (1) level."""
    names = performance_words().level_names
    return _level_name(text) in (names if level == 0 else [name for below in names.values() for name in below])


def is_operator(text: str) -> bool:
    """Whether nothing but an operator is printed: ≥, =, 定性."""
    return bool(_OPERATOR.fullmatch(plain(text)))


def split_run(text: str) -> list[str]:
    """Part the names of levels that are printed in one run before the indicator."""
    parts, names = [], performance_words().level_names
    first = next((f"{name}指标" for name in names if text.startswith(f"{name}指标")), None)
    if first and len(first) < len(text):
        parts, text = [first], text.removeprefix(first)
        second = next((f"{n}指标" for n in names[_level_name(first)] if text.startswith(f"{n}指标")), None)
        if second and len(second) < len(text):
            parts, text = [first, second], text.removeprefix(second)
    return [*parts, text]


def _level_name(text: str) -> str:
    return plain(text).removesuffix("指标")


def overprinted(text: str) -> tuple[str | None, str | None]:
    """Return the key or the goal of a heading into which a page break has printed other words, between its own."""
    bare, words = plain(text), performance_words()
    if len(bare) <= _LONGEST_HEADING:
        return None, None
    key = next((key.key for key in words.keys for word in key.words if _runs_through(word, bare)), None)
    return key, None if key else next(("target_goal" for goal in words.goals if _runs_through(goal, bare)), None)


def _runs_through(word: str, text: str) -> bool:
    """Whether the characters of a word stand in a text in their order."""
    characters = iter(text)
    return all(character in characters for character in word)


def means(text: str) -> bool:
    """Whether a text heads or names something of a performance table."""
    return _column(text) is not None or level_of(text) is not None or bool(key_of(text) or goal_of(text))


@cache
def is_placeholder(text: str) -> bool:
    """Whether nothing has been filled in: blank, a dash, «目标1：……»."""
    return bool(_PLACEHOLDER.fullmatch(plain(text)))


@cache
def _column(text: str) -> _Measure | None:
    bare = _bare(text)
    return next((column for column in performance_words().columns if bare and column.fit(bare)), None)


@cache
def _bare(text: str) -> str:
    """Return a text that is short enough for a heading, without what stands in brackets at its end."""
    bare = _BRACKET.sub("", plain(text)) or plain(text)
    return bare if len(bare) <= _LONGEST_HEADING else ""
