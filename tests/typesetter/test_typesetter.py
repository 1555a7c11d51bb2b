"""The typesetter: the same bytes every time, files that are up to date, and a comparison that notices differences."""

from __future__ import annotations

import pytest

from tests.conftest import ROOT
from tests.reading import differences
from tests.typesetter.cases.__main__ import CASES, DOCUMENTS, printed
from tests.typesetter.truth import COLUMNS, as_row, read_cells


@pytest.mark.parametrize("file_name", CASES)
def test_documents_are_what_the_cases_print(file_name: str) -> None:
    """The files in tests/documents are those of `python -m tests.typesetter.cases`, to the byte."""
    path, document = ROOT / DOCUMENTS / file_name, printed(file_name)
    assert path.read_bytes() == document.content
    assert read_cells(path.with_suffix(".cells.csv")) == [as_row(cell) for cell in document.cells]


@pytest.mark.parametrize("column", COLUMNS)
def test_a_difference_in_any_field_is_noticed(column: str) -> None:
    """A reading that errs in one field of one value is told twice: what is missing, and what was invented."""
    rows = [as_row(cell) for cell in printed("codes_in_one_cell.pdf").cells]
    wrong = [{**row, column: row[column] + "1"} if place == 0 else row for place, row in enumerate(rows)]
    assert len(differences(rows, wrong)) == 2
    assert differences(rows, rows) == []
