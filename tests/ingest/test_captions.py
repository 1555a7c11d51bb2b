"""Captions: what names a table, and what only stands near it."""

from __future__ import annotations

from pathlib import Path

from ingest.cells import RawRow
from tests.reading import read

DOCUMENTS = Path(__file__).parents[1] / "documents"


def tables_of(name: str) -> list[RawRow]:
    path = DOCUMENTS / name
    return read(path.read_bytes(), path.name).rows["tables"]


def test_an_entry_of_the_contents_names_no_grid_of_the_next_page() -> None:
    assert tables_of("accounts_list_of_units_behind_contents.pdf")[0]["title"] is None


def test_a_label_without_an_organisation_takes_no_unit_for_one() -> None:
    table = tables_of("accounts_carried_over_in_parts.pdf")[0]
    assert (table["unit_label"], table["unit_text"]) == (None, "万元")
