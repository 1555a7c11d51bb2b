"""One run of the models of checks over all cases."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import duckdb
import pytest

from tests.checks.added import ADDED_CASES, add_identity
from tests.checks.announced import announced_cases, announced_lines
from tests.checks.apart import apart_cases
from tests.checks.cases import CASES
from tests.checks.cases_across import ACROSS
from tests.checks.coded import coded_cases, coded_lines
from tests.checks.counted import counted_cases
from tests.checks.items import item_cases
from tests.checks.listed import listed_cases
from tests.checks.spelt import spelt_cases
from tests.checks.stated import stated_cases
from tests.checks.told import put_claims, told_cases
from tests.checks.warehouse import put_cases
from tests.checks.worded import worded_cases, worded_lines
from tests.checks.wrong import WRONG_CASES

ROOT = Path(__file__).resolve().parents[2]
PROJECT = ROOT / "dbt_project"
SEEDS = ("identities", "identity_terms", "sum_checks", "sum_parents", "claim_checks", "claim_owners", "claim_subjects",
         "claim_terms", "claim_parts", "claim_quantities", "claim_count_terms", "claim_count_kinds",
         "claim_count_lists", "claim_code_lists", "economic_short_names", "economic_mappings",
         "function_codes", "units")  # fmt: skip
CLAIMS = ("raw_claims", "stg_claims", "int_claim_tables", "int_claim_codes", "fct_claims", "dim_funds", "funds")


@pytest.fixture(scope="session")
def checked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[duckdb.DuckDBPyConnection]:
    """The cases, checked."""
    folder = tmp_path_factory.mktemp("checks")
    project = folder / "project"
    shutil.copytree(PROJECT, project)
    add_identity(project / "seeds")
    warehouse = folder / "warehouse.duckdb"
    with duckdb.connect(str(warehouse)) as connection:
        put_cases(
            connection,
            CASES
            | ACROSS
            | ADDED_CASES
            | stated_cases()
            | told_cases()
            | apart_cases()
            | item_cases()
            | counted_cases()
            | listed_cases()
            | worded_cases()
            | spelt_cases()
            | announced_cases()
            | coded_cases()
            | WRONG_CASES,
            worded_lines() + announced_lines() + coded_lines(),
        )
    put_claims(folder / "raw")
    command = [
        sys.executable, "-m", "dbt.cli.main", "build", "--select", "path:models/checks", *SEEDS, *CLAIMS,
        "--exclude", "resource_type:test", "--project-dir", str(project), "--profiles-dir", str(PROJECT),
        "--target-path", str(folder / "target"), "--log-path", str(folder / "logs"),
    ]  # fmt: skip
    environment = os.environ | {"MINGZHANG_WAREHOUSE": str(warehouse), "MINGZHANG_RAW": str(folder / "raw")}
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout
    with duckdb.connect(str(warehouse), read_only=True) as connection:
        yield connection
