"""Is it a disclosure, and of what: a budget, final accounts, an empty form, or something else altogether."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from re import Pattern

from ingest.identity.clues import Clue, Clues, distinct
from ingest.identity.titles import DocumentTitle
from ingest.identity.votes import Vote, elect
from ingest.identity.words import any_pattern, identity_words

# Weights: what the first page opens with decides, titles further on only where it says nothing.
_OPENING, _TABLE = 100.0, 1.0
# A disclosure calls itself one and states figures, or prints several of the tables that all disclosures have.
_FEW_AMOUNTS, _FEW_CLAIMS, _MANY_CLAIMS, _FEW_TABLES, _SOME_AMOUNTS = 10, 2, 4, 2, 20
# A form with this many places for figures, and fewer figures, was not filled in.
_FEW_PLACEHOLDERS = 5


@dataclass(frozen=True, slots=True)
class Substance:
    """What a document has in it that disclosures have."""

    named: Clue | None  # where the opening calls it a budget or final accounts
    mentioned: bool  # whether a title further on does
    tables: tuple[Clue, ...]
    claim_count: int
    amount_count: int
    placeholder_count: int
    grid_count: int

    @property
    def is_blank(self) -> bool:
        """Whether it is a form without figures."""
        if not (self.named or len(self.tables) >= _FEW_TABLES):
            return False
        if self.placeholder_count >= _FEW_PLACEHOLDERS:
            return self.placeholder_count > self.amount_count
        return self.grid_count >= _FEW_TABLES and self.amount_count + self.claim_count == 0

    @property
    def is_disclosure(self) -> bool:
        """Whether it is a budget or final accounts with figures."""
        if self.named and (self.amount_count >= _FEW_AMOUNTS or self.claim_count >= _FEW_CLAIMS):
            return True
        if self.mentioned and self.claim_count >= _MANY_CLAIMS:
            return True
        return len(self.tables) >= _FEW_TABLES and self.amount_count >= _SOME_AMOUNTS


def find_substance(clues: Clues, titles: Sequence[DocumentTitle], grid_count: int) -> Substance:
    """Weigh what the document has in it."""
    opening = next((title.clue for title in titles if title.clue.rule == "opening"), None)
    lines = [clue.text for clue in clues.lines]
    return Substance(
        named=opening,
        mentioned=bool(titles),
        tables=tuple(distinct(clue for clue in clues.titles if _is_table_title(clue.text))),
        claim_count=sum(bool(_claims().search(text)) for text in lines),
        amount_count=clues.amount_count,
        placeholder_count=sum(len(_placeholders().findall(text)) for text in lines),
        grid_count=grid_count,
    )


def find_kind(substance: Substance, titles: Iterable[DocumentTitle]) -> Vote | None:
    """Return the kind with its best evidence, or None where the document is no disclosure."""
    if not (substance.is_blank or substance.is_disclosure):
        return None
    if substance.is_blank:
        clue = substance.named or substance.tables[0]
        return Vote("blank_template", 1.0, "a form with places for figures, and none in them", clue)
    return elect(_kind_votes(substance, titles))


def _kind_votes(substance: Substance, titles: Iterable[DocumentTitle]) -> Iterable[Vote]:
    for title in titles:
        weight = _OPENING / title.clue.page if title.clue.rule == "opening" else _TABLE
        yield Vote(title.kind, weight, f"{title.clue.rule} names it", title.clue)
    # 预算 stands in the names of funds, in final accounts too; 决算 stands in final accounts alone.
    for table in substance.tables:
        kind = "final_accounts" if "决算" in table.text else "budget"
        yield Vote(kind, _TABLE, "title of a table", table)


def _is_table_title(text: str) -> bool:
    return bool(_table_titles().search(text)) and not any(word in text for word in identity_words().weak_titles)


@cache
def _table_titles() -> Pattern[str]:
    return any_pattern(identity_words().table_titles)


@cache
def _claims() -> Pattern[str]:
    return any_pattern(identity_words().claims)


@cache
def _placeholders() -> Pattern[str]:
    return any_pattern(identity_words().placeholders)
