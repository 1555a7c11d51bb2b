"""Copies of documents, each with its error, as raw tables and as a warehouse."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path

import duckdb

from ingest.operations import journal
from ingest.operations.dbt import PROJECT
from ingest.operations.fetching import library
from tests.planted.balanced import Figure
from tests.planted.errors import LOST_ROW, Trial

TABLES = ("documents", "files", "pages", "tables", "cells", "lines", "claims", "rejections")
DBT = (
    "-m",
    "dbt.cli.main",
    "build",
    "--select",
    "+proposed_corrections",
    "--exclude-resource-type",
    "test",
    "unit_test",
)


def copy_id(number: int, trial: Trial) -> str:
    """Return the identifier of the copy of a document in a trial."""
    return hashlib.sha256(f"{number} {trial.kind} {trial.document.document_id}".encode()).hexdigest()


def write_copies(trials: Sequence[tuple[int, Trial]], original: Path, raw: Path) -> None:
    """Write the raw tables of all copies, with the figures that are printed in them."""
    with duckdb.connect() as connection:
        connection.execute("create table copies (document_id varchar, copy_id varchar)")
        connection.execute(
            "create table changed (copy_id varchar, table_no int, row_no int, column_no int, text varchar)"
        )
        for number, trial in trials:
            copy = copy_id(number, trial)
            connection.execute("insert into copies values (?, ?)", [trial.document.document_id, copy])
            for place, yuan in trial.changes.items():
                text = None if trial.kind == LOST_ROW else printed(trial.document.figures[place], yuan)
                connection.execute("insert into changed values (?, ?, ?, ?, ?)", [copy, *place, text])
        for table in TABLES:
            (raw / table).mkdir(parents=True)
            connection.execute(f"copy ({_question(table, original)}) to '{raw / table / 'planted.parquet'}'")


def _question(table: str, original: Path) -> str:
    """Return the rows of a raw table for all copies; a cell is as printed, changed, or lost with its row."""
    rows = f"""
        select rows.* exclude (is_newest) replace (copy_id as document_id)
        from (
            select *, reading = max(reading) over (partition by document_id) as is_newest
            from read_parquet('{original / table}/*.parquet', union_by_name = true)
        ) as rows
        inner join copies using (document_id)
        where is_newest
    """  # noqa: S608 - our own names
    if table != "cells":
        return rows
    return f"""
        select cells.* replace (coalesce(changed.text, cells.text) as text)
        from ({rows}) as cells
        left join changed on
            cells.document_id = changed.copy_id
            and cells.table_no = changed.table_no and cells.row_no = changed.row_no
            and cells.column_no = changed.column_no
        where not exists (
            from changed as lost
            where
                cells.document_id = lost.copy_id and cells.table_no = lost.table_no and cells.row_no = lost.row_no
                and lost.text is null
        )
    """  # noqa: S608 - our own words


def printed(figure: Figure, yuan: Decimal) -> str:
    """Print an amount in a figure's unit, with as many decimals as the figure has, or as it needs."""
    number = (yuan / figure.multiplier).normalize()
    decimals = max(len(figure.printed.partition(".")[2]), -int(number.as_tuple().exponent), 0)
    return f"{number:,.{decimals}f}"


def build(raw: Path, warehouse: Path) -> None:
    """Build what leads to proposals, and no more."""
    runs, sources = raw.with_name("runs.json"), raw.with_name("sources.json")
    journal.write_table(raw.with_name("runs"), runs)
    library.write_table(raw.with_name("sources"), sources)
    environment = os.environ | {
        "MINGZHANG_RAW": str(raw),
        "MINGZHANG_RUNS": str(runs),
        "MINGZHANG_SOURCES": str(sources),
        "MINGZHANG_WAREHOUSE": str(warehouse),
        "DBT_TARGET_PATH": str(warehouse.parent / "dbt"),
        "DBT_SEND_ANONYMOUS_USAGE_STATS": "false",
    }
    command = [sys.executable, *DBT, "--project-dir", str(PROJECT), "--profiles-dir", str(PROJECT)]
    command += ["--log-path", str(warehouse.parent / "logs")]
    done = subprocess.run(command, cwd=PROJECT, env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(f"the copies were not built:\n{done.stdout[-3000:]}")
