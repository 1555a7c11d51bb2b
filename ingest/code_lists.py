"""The code lists that reading needs. They have one home, the seeds of the warehouse."""

from __future__ import annotations

import csv
from pathlib import Path

_SEEDS = Path(__file__).parent.parent / "dbt_project" / "seeds"

FUNCTION_CODES = _SEEDS / "function_codes.csv"
ECONOMIC_CODES = _SEEDS / "economic_codes.csv"
REGIONS = _SEEDS / "regions.csv"
CODE_LISTS = (FUNCTION_CODES, ECONOMIC_CODES, REGIONS)


def read_list(file: Path) -> list[dict[str, str]]:
    """Return the rows of a code list by the names of its columns."""
    with file.open(encoding="utf-8", newline="") as handle:
        return list(csv.DictReader(handle))
