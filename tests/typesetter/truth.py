"""What a printed value means: the expected cells, and the CSV that they are kept in."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Meaning:
    """The address of a value in the raw tables; None leaves the question to the row, the column or the table."""

    line_code: str | None = None
    function_code: str | None = None
    economic_code: str | None = None
    government_economic_code: str | None = None
    procurement_code: str | None = None
    unit_label: str | None = None
    project_label: str | None = None
    measure_code: str | None = None
    fund: str | None = None
    fund_year: str | None = None
    stage: str | None = None
    reference_year: int | None = None
    comparison: str | None = None
    value_kind: str | None = None
    unit_text: str | None = None

    def over(self, other: Meaning) -> Meaning:
        """This meaning, with what it leaves open taken from `other`."""
        said = {name: value for name, value in asdict(self).items() if value is not None}
        return replace(other, **said)


@dataclass(frozen=True, slots=True)
class ExpectedCell:
    """A value as printed, where it stands and what it means."""

    page: int
    form_code: str
    text: str
    meaning: Meaning


MEANING_FIELDS = tuple(field.name for field in fields(Meaning))
COLUMNS = ("page", "form_code", *MEANING_FIELDS, "text")


def as_row(cell: ExpectedCell) -> dict[str, str]:
    """The cell as a row of the CSV: every field as text, an absent one empty."""
    meaning = cell.meaning.over(Meaning(value_kind="amount"))
    row = {name: "" if value is None else str(value) for name, value in asdict(meaning).items()}
    return {"page": str(cell.page), "form_code": cell.form_code, **row, "text": cell.text}


def write_cells(path: Path, cells: Iterable[ExpectedCell]) -> None:
    """Write the expected cells of a document beside it."""
    with path.open("w", encoding="utf-8", newline="") as handle:
        writer = csv.DictWriter(handle, COLUMNS, lineterminator="\n")
        writer.writeheader()
        writer.writerows(as_row(cell) for cell in cells)


def read_cells(path: Path) -> list[dict[str, str]]:
    """Read the expected cells that stand beside a document."""
    with path.open(encoding="utf-8", newline="") as handle:
        return list(csv.DictReader(handle))
