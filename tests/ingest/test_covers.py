"""Covers of all levels of government, in the wordings of practice, say kind, scope, year, organisation and region.

covers.csv holds one cover a row: | parts lines, || parts pages. A new wording is a new row.
"""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from tests.ingest.test_identity import BUDGET_TABLES, FINAL_TABLES, read

with (Path(__file__).parent / "covers.csv").open(encoding="utf-8") as file:
    COVERS = list(csv.DictReader(file))


@pytest.mark.parametrize("cover", COVERS, ids=[cover["printed"] for cover in COVERS])
def test_a_cover_of_any_place_says_it_all(cover: dict[str, str]) -> None:
    first, *others = (printed.split("|") for printed in cover["printed"].split("||"))
    tables = FINAL_TABLES if cover["document_kind"] == "final_accounts" else BUDGET_TABLES
    found = read(first, ["目 录"], *others, tables)
    said = {name: str(getattr(found, name) or "") for name in cover if name != "printed"}
    assert said == {name: text for name, text in cover.items() if name != "printed"}
