"""The sample documents: they are what their generator makes, and what is read from them is what was printed."""

from __future__ import annotations

from pathlib import Path

import duckdb
import polars as pl
import pytest

from ingest.operations.places import Places
from tests.conftest import SAMPLES
from tests.reading import assert_same, read_values
from tests.typesetter.printing import Printed
from tests.typesetter.samples import documents, user_document
from tests.typesetter.samples.__main__ import sample_documents
from tests.typesetter.truth import as_row

PRINTED = {
    "user": user_document.document,
    **{book.name: lambda book=book: documents.document(book) for book in documents.BOOKS},
}
MISPRINTED_ROW = "2010302"


def test_samples_are_what_their_generator_makes() -> None:
    """The files in data/samples are those of `python -m tests.typesetter.samples`, to the byte."""
    kept = {path.name: path.read_bytes() for path in SAMPLES.glob("*.pdf")}
    assert kept == sample_documents()


@pytest.mark.parametrize("name", PRINTED)
def test_samples_are_read_exactly(name: str) -> None:
    """Every printed amount of every table is read with its form, line, codes, measure, fund, stage, year and unit."""
    printed: Printed = PRINTED[name]()
    assert_same(map(as_row, printed.cells), read_values(printed.content, name))


def test_tables_announced_and_not_printed_are_told(samples_release: Places) -> None:
    """The user's contents announce three tables that are missing; one more is printed empty."""
    rows = _query(
        samples_release,
        "select form_code, coverage from checks.form_coverage join core.dim_documents using (document_id)"
        " where file_name like '曾都%' and form_code < 'YS11' and coverage in ('announced_missing', 'present_empty')",
    )
    missing = {("YS01", "announced_missing"), ("YS02", "announced_missing"), ("YS10", "announced_missing")}
    assert set(rows) == missing | {("YS08", "present_empty")}


def test_the_misprint_is_found_and_nothing_else(samples_release: Places) -> None:
    """Every identity of the invented bureau holds, but those that the one wrong figure stands in."""
    rows = _query(
        samples_release,
        "select distinct fiscal_year, document_kind, subject from checks.results"
        " join core.dim_documents using (document_id)"
        " where organisation_name like '示例%' and state in ('fail', 'parse_suspect') and severity != 'information'",
    )
    assert rows
    assert {(year, kind) for year, kind, _ in rows} == {(2023, "final_accounts")}
    # Its own row, its column (the row above), and whatever compares it with other tables by its code.
    assert all(subject.startswith((MISPRINTED_ROW, MISPRINTED_ROW[:5])) for _, _, subject in rows)


def test_an_organisation_is_one_over_its_years(samples_release: Places) -> None:
    """A name that a running head and the cover both print is read once, so that the years make one series."""
    [(organisations, years)] = _query(
        samples_release,
        "select count(distinct organisation_id), count(distinct fiscal_year) from core.dim_documents"
        " where organisation_name like '示例%'",
    )
    assert (organisations, years) == (1, 3)


@pytest.mark.parametrize("secret", ["13000000000", "示例人"])
def test_contacts_are_masked_everywhere(samples_release: Places, secret: str) -> None:
    """No name and no number of a contact is in the raw tables, beside its label or beneath it."""
    for part in sorted(samples_release.raw.rglob("*.parquet")):
        assert secret not in _all_text(part), part.name


def _all_text(part: Path) -> str:
    frame = pl.read_parquet(part).select(pl.col(pl.String))
    return "\n".join(value for column in frame for value in column.drop_nulls())


def _query(release: Places, sql: str) -> list[tuple[object, ...]]:
    with duckdb.connect(str(release.warehouse), read_only=True) as warehouse:
        return warehouse.execute(sql).fetchall()
