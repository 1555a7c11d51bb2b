"""The seeds that models join say the same as the vocabulary that documents are read with."""

from __future__ import annotations

import csv

import pytest
import yaml

from tests.dbt_project.vocabulary_seeds import INGEST, RENDERED, SEEDS


@pytest.mark.parametrize("name", sorted(RENDERED))
def test_seed_repeats_the_vocabulary(name: str) -> None:
    """Run `python -m tests.dbt_project.vocabulary_seeds` after a change of a form or a line."""
    assert (SEEDS / name).read_text(encoding="utf-8") == RENDERED[name]()


@pytest.mark.parametrize(("dimension", "column"), [("measures", "measure_code"), ("funds", "fund")])
def test_what_a_heading_means_has_a_row(dimension: str, column: str) -> None:
    """A measure or fund that headings give, and the models do not know, would break their references."""
    headings = yaml.safe_load((INGEST / "vocabulary" / "headings.yml").read_text(encoding="utf-8"))
    with (SEEDS / f"{dimension}.csv").open(encoding="utf-8") as seed:
        known = {row[column] for row in csv.DictReader(seed)}
    assert {meaning["value"] for meaning in headings[dimension]} <= known
