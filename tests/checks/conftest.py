"""One run of the models of checks over all cases."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import duckdb
import pytest

from tests.checks.cases import CASES
from tests.checks.printing import FIELDS, YEAR

ROOT = Path(__file__).resolve().parents[2]
PROJECT = ROOT / "dbt_project"
SEEDS = ("identities", "identity_terms", "sum_checks", "sum_parents")
SUSPECT_PAGE = 9


@pytest.fixture(scope="session")
def checked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[duckdb.DuckDBPyConnection]:
    """The cases, checked."""
    folder = tmp_path_factory.mktemp("checks")
    warehouse = folder / "warehouse.duckdb"
    with duckdb.connect(str(warehouse)) as connection:
        _put_cases(connection)
    command = [
        sys.executable, "-m", "dbt.cli.main", "build", "--select", "path:models/checks", *SEEDS,
        "--exclude", "resource_type:test", "--project-dir", str(PROJECT), "--profiles-dir", str(PROJECT),
        "--target-path", str(folder / "target"), "--log-path", str(folder / "logs"),
    ]  # fmt: skip
    environment = os.environ | {"MINGZHANG_WAREHOUSE": str(warehouse)}
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout
    with duckdb.connect(str(warehouse), read_only=True) as connection:
        yield connection


def _put_cases(connection: duckdb.DuckDBPyConnection) -> None:
    amounts = [row for case, tables in CASES.items() for table in tables for row in table.amounts(case)]
    connection.execute("create schema core; create schema staging")
    columns = ", ".join(f"{name} {kind}" for name, kind in FIELDS.items())
    connection.execute(f"create table core.fct_amounts ({columns})")
    places = ", ".join("?" for _ in FIELDS)
    connection.executemany(
        f"insert into core.fct_amounts values ({places})",  # noqa: S608 - the names are our own
        [[row[name] for name in FIELDS] for row in amounts],
    )
    connection.execute(f"""
        create table core.dim_documents as
        select distinct document_id, {YEAR} as fiscal_year, 'budget' as document_kind from core.fct_amounts;
        create table core.dim_forms as from read_csv('{PROJECT}/seeds/forms.csv');
        create table core.dim_lines as from read_csv('{PROJECT}/seeds/lines.csv');
        create table staging.stg_pages as
        select distinct document_id, page, case when page = {SUSPECT_PAGE} then 3 else 0 end as missing_amounts
        from core.fct_amounts;
        create table staging.stg_tables as
        select document_id, form_code, min(page) as page_first, 'filled' as table_state
        from core.fct_amounts group by all;
        create table staging.stg_lines as
        select distinct document_id, 2 as page, 'contents' as role, 'YS10' as form_code from core.fct_amounts;
    """)  # noqa: S608
