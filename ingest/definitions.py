"""Strict, frozen definitions read from forms/ and vocabulary/: a misspelt key is an error when the file is read."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Literal

import yaml
from pydantic import BaseModel, ConfigDict, TypeAdapter

from ingest.wording import label, plain

HOME = Path(__file__).parent
Side = Literal["any", "revenue", "expenditure", "items", "purchase", "foot"]


class Definition(BaseModel):
    """A definition that rejects unknown keys and cannot be changed."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class TitleWords(Definition):
    """A title fits when all of the first and none of the second words stand in it.

    Of several that fit, the one of the greatest priority decides (the form's, unless the title has its own).
    """

    all_of: tuple[str, ...]
    none_of: tuple[str, ...] = ()
    priority: int | None = None

    def fit(self, title: str) -> bool:
        """Whether the title (plain words) fits."""
        return all(word in title for word in self.all_of) and not any(word in title for word in self.none_of)


class Shape(Definition):
    """What tells a form where no title does: the sides that its panels are headed by, funds and 三公 items in it."""

    sides: tuple[str, ...] = ()
    funds: tuple[str, ...] = ()
    items: tuple[str, ...] = ()


class Form(Definition):
    """A table that disclosures print: how its title reads, what keys its rows, what its amounts are by default.

    A `sheet` is no list: its figures are told by the words left of and above them. `words` in a cell give a form away
    whatever its title, `untitled` words where no title tells. The rows of a form keyed by `label` first are the lines
    of a balance; `side` says which lines another form prints. A `crossed` form is keyed by its first key and one more,
    another by any.
    `measures` renames what headings say: the 合计 of a table of 基本支出 is its basic expenditure.
    `shape` tells the form of a table that no title names.
    """

    code: str
    name: str
    kind: Literal["budget", "final_accounts"]
    keys: tuple[str, ...]
    titles: tuple[TitleWords, ...] = ()
    fund: str
    priority: int
    layout: Literal["list", "sheet"] = "list"
    words: tuple[str, ...] = ()
    untitled: tuple[str, ...] = ()
    side: Side | None = None
    crossed: bool = False
    measures: dict[str, str] = {}
    shape: Shape | None = None

    @property
    def is_balance(self) -> bool:
        """Whether revenue and expenditure stand beside each other, line by line."""
        return self.keys[0] == "label" and self.layout == "list"


class Line(Definition):
    """A named row (or column): its code, where it may stand, its printed labels."""

    code: str
    side: Side
    labels: tuple[str, ...]
    fund: str | None = None
    fund_year: str | None = None
    parent: str | None = None


class Meaning(Definition):
    """Words that give one value of one dimension; `without` names words that take it back.

    What is no `addend` (a part, a price) never counts towards the sum beside it. `over` are the values that a lower
    level does not put in its place, for they say less.
    """

    value: str | int
    words: tuple[str, ...]
    without: tuple[str, ...] = ()
    over: tuple[str, ...] = ()
    addend: bool = True

    def fit(self, text: str) -> bool:
        """Whether one of the words stands in the text and none of the excluded."""
        return any(word in text for word in self.words) and not any(word in text for word in self.without)


class Key(Definition):
    """Words of a heading under which a key (code, name, unit) stands; `surely` name it whatever stands beside them."""

    kind: str
    words: tuple[str, ...] = ()
    exact: tuple[str, ...] = ()
    surely: tuple[str, ...] = ()

    def fit(self, text: str) -> bool:
        """Whether the heading names this key."""
        return text in self.exact or any(word in text for word in self.words)


class Headings(Definition):
    """vocabulary/headings.yml."""

    measures: tuple[Meaning, ...]
    totals: tuple[str, ...]
    figures: tuple[str, ...]
    sources: tuple[str, ...]
    funds: tuple[Meaning, ...]
    fund_years: tuple[Meaning, ...]
    this_year: tuple[str, ...]
    stages: tuple[Meaning, ...]
    years: tuple[Meaning, ...]
    changes: tuple[str, ...]
    quantities: tuple[Meaning, ...]
    counted: tuple[str, ...]
    texts: tuple[str, ...]
    keys: tuple[Key, ...]
    sides: dict[str, tuple[str, ...]]
    three_public: Meaning
    of_which: tuple[str, ...]
    money: tuple[str, ...]
    not_money: tuple[str, ...]


def _plain_words(value: object) -> object:
    """Return the value with every word in the plain form that printed text is compared in."""
    if isinstance(value, str):
        return plain(value)
    if isinstance(value, list):
        return [_plain_words(item) for item in value]
    if isinstance(value, dict):
        return {key: _plain_words(item) for key, item in value.items()}
    return value


def _read(path: Path) -> object:
    return _plain_words(yaml.safe_load(path.read_text(encoding="utf-8")))


@cache
def headings() -> Headings:
    """Return the vocabulary of headings."""
    return Headings.model_validate(_read(HOME / "vocabulary/headings.yml"))


@cache
def lines() -> tuple[Line, ...]:
    """Return the named lines in the order of the file."""
    return TypeAdapter(tuple[Line, ...]).validate_python(_read(HOME / "vocabulary/lines.yml"))


@cache
def line_labels() -> dict[tuple[str, str], Line]:
    """Return the lines by side and label."""
    return {(line.side, label(text)): line for line in reversed(lines()) for text in line.labels}


@cache
def forms() -> tuple[Form, ...]:
    """Return the forms by code."""
    return tuple(Form.model_validate(_read(path)) for path in sorted((HOME / "forms").glob("*.yml")))


@cache
def titles() -> tuple[tuple[int, Form, TitleWords], ...]:
    """Return priority, form and words of every title, the greatest priority in front."""
    found = [(words.priority or form.priority, form, words) for form in forms() for words in form.titles]
    return tuple(sorted(found, key=lambda title: (-title[0], title[1].code)))


@cache
def fitting(title: str) -> tuple[tuple[int, Form], ...]:
    """Return the forms that a title (plain words) fits, with the priority of the fit, the best in front."""
    return tuple((priority, form) for priority, form, words in titles() if words.fit(title))
