"""What document is this: kind, scope, year, organisation and region, each with its evidence, from content alone."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from ingest.identity.clues import Clues, collect_clues
from ingest.identity.kinds import find_kind, find_substance
from ingest.identity.organisations import elect_organisation, organisation_votes
from ingest.identity.regions import find_region
from ingest.identity.scopes import find_scope
from ingest.identity.self_names import SelfName, self_names
from ingest.identity.titles import find_titles
from ingest.identity.votes import Vote
from ingest.identity.years import find_year
from ingest.records import Page, Table

__all__ = ["Identity", "identify"]

_DATE = re.compile(r"^(?:公开|发布|公布)?(?:时间|日期)?[:：]?(20\d\d)[年-](\d{1,2})[月-](\d{1,2})日?$")


@dataclass(frozen=True, slots=True)
class Identity:
    """What a document is.

    `evidence` says for each field by which rule and from which line; `names` are all that it gives itself.
    """

    document_kind: str
    scope: str | None = None
    fiscal_year: int | None = None
    organisation_name: str | None = None
    region_code: str | None = None
    region_evidence: str | None = None
    published_on: str | None = None
    evidence: dict[str, dict[str, str | int]] = field(default_factory=dict)
    names: tuple[SelfName, ...] = ()

    def evidence_json(self) -> str:
        """The evidence as JSON, keys sorted."""
        return json.dumps(self.evidence, ensure_ascii=False, sort_keys=True)


def identify(pages: Sequence[Page], tables: Sequence[Table], file_paths: Sequence[str] = ()) -> Identity:
    """Tell what a document is. A file's path is asked only for a region that the content leaves open."""
    clues = collect_clues(pages, tables)
    titles = [title for clue in (*clues.openings, *clues.titles) for title in find_titles(clue)]
    kind = find_kind(find_substance(clues, titles, len(tables)), titles)
    votes = organisation_votes(clues, titles)
    organisation = elect_organisation(votes)
    found = {
        "document_kind": kind,
        "scope": find_scope(clues, titles, votes),
        "fiscal_year": find_year(clues, titles),
        "organisation_name": organisation,
        "region_code": find_region(organisation, clues, file_paths),
        "published_on": _publication(clues),
    }
    return replace(_identity({name: vote for name, vote in found.items() if vote}), names=self_names(titles, votes))


def _identity(found: dict[str, Vote]) -> Identity:
    values = {name: vote.value for name, vote in found.items()}
    return Identity(
        document_kind=values.get("document_kind", "not_disclosure"),
        scope=values.get("scope"),
        fiscal_year=int(values["fiscal_year"]) if "fiscal_year" in values else None,
        organisation_name=values.get("organisation_name"),
        region_code=values.get("region_code"),
        region_evidence=found["region_code"].rule if "region_code" in found else None,
        published_on=values.get("published_on"),
        evidence={name: _evidence(vote) for name, vote in found.items()},
    )


def _evidence(vote: Vote) -> dict[str, str | int]:
    return {
        "value": vote.value,
        "page": vote.clue.page,
        "line": vote.clue.line,
        "rule": vote.rule,
        "text": vote.clue.text,
    }


def _publication(clues: Clues) -> Vote | None:
    """A date alone on a line of the first page."""
    first_page = clues.lines[0].page if clues.lines else 0
    for clue in clues.lines:
        if clue.page == first_page and (found := _DATE.match(clue.text)):
            year, month, day = map(int, found.groups())
            return Vote(f"{year}-{month:02}-{day:02}", 1.0, "a date alone on the first page", clue)
    return None
