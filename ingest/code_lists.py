"""The code lists that reading needs. They have one home, the seeds of the warehouse."""

from __future__ import annotations

from pathlib import Path

_SEEDS = Path(__file__).parent.parent / "dbt_project" / "seeds"

FUNCTION_CODES = _SEEDS / "function_codes.csv"
ECONOMIC_CODES = _SEEDS / "economic_codes.csv"
REGIONS = _SEEDS / "regions.csv"
CODE_LISTS = (FUNCTION_CODES, ECONOMIC_CODES, REGIONS)
