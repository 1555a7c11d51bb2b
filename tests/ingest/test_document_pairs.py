"""Every pair of tests/documents/: a printed document, and the cells that must be read from it."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest

from ingest.cells import RawRow
from tests.reading import assert_same, read, read_values
from tests.typesetter.truth import read_cells

DOCUMENTS = Path(__file__).parents[1] / "documents"
CONTACT = re.compile("13000000000|示例人")
PAIRS = sorted(path for path in DOCUMENTS.iterdir() if path.suffix != ".csv")


@cache
def rows_of(path: Path) -> dict[str, list[RawRow]]:
    """What is written of a document to the raw tables."""
    return read(path.read_bytes(), path.name).rows


@pytest.mark.parametrize("path", PAIRS, ids=lambda path: path.stem)
def test_document_yields_its_expected_cells(path: Path) -> None:
    """What is printed is read: no value more, none less, each with its form, line, codes, column, unit and year."""
    expected = read_cells(path.with_suffix(".cells.csv"))
    assert_same(expected, read_values(path.read_bytes(), path.name))


@pytest.mark.parametrize("path", PAIRS, ids=lambda path: path.stem)
def test_no_contact_is_read(path: Path) -> None:
    """Names and numbers of people stay where they are printed: no row of any raw table holds one."""
    rows = rows_of(path)
    assert not [row for table in rows.values() for row in table if CONTACT.search(str(row))]


@pytest.mark.parametrize("path", PAIRS, ids=lambda path: path.stem)
def test_plain_lines_confirm_the_rows(path: Path) -> None:
    """The second witness has nothing to say against a document that is read as printed."""
    assert [row["dispute"] for row in rows_of(path)["pages"] if row["dispute"]] == []


def test_every_document_has_its_cells() -> None:
    """A document without expected cells would prove nothing, nor would cells without their document."""
    cells = {path.name.removesuffix(".cells.csv") for path in DOCUMENTS.glob("*.cells.csv")}
    assert {path.stem for path in PAIRS} == cells
    assert PAIRS
