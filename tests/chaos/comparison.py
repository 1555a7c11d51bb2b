"""Whether two warehouses hold the same rows, and raw tables every document once."""

from __future__ import annotations

import hashlib
from pathlib import Path

import duckdb
import polars as pl

# ruff: noqa: S608 - the names are our own

# Which run read what, and the numbers that follow from it, are of the way and not of the result.
OF_THE_WAY = ("reading", "first_reading")
JOURNAL = "raw.runs"


def differences(one: Path, other: Path) -> dict[str, int]:
    """Return the tables that differ, with the number of rows that only one of the two holds."""
    with duckdb.connect() as connection:
        for name, file in (("one", one), ("other", other)):
            connection.execute(f"attach '{file}' as {name} (read_only)")
        tables = connection.execute(
            "select schema_name || '.' || table_name from duckdb_tables() where database_name = 'other' order by all"
        ).fetchall()
        counts = {table: _count_unequal(connection, table) for (table,) in tables if table != JOURNAL}
    return {table: count for table, count in counts.items() if count}


def _count_unequal(connection: duckdb.DuckDBPyConnection, table: str) -> int:
    sides = [f"select columns(lambda name: name not in {OF_THE_WAY}) from {name}.{table}" for name in ("one", "other")]
    both = [f"({a} except all {b})" for a, b in (sides, sides[::-1])]
    found = connection.execute(f"select count(*) from ({both[0]} union all {both[1]})").fetchone()
    return int(found[0]) if found else 0


def accounts(raw: Path, documents: Path) -> tuple[int, int]:
    """Return how many contents are in neither documents nor rejections, and how many are there twice."""
    given = {hashlib.sha256(path.read_bytes()).hexdigest() for path in documents.rglob("*") if path.is_file()}
    rejected = pl.read_parquet(raw / "rejections" / "*.parquet").filter(pl.col("level") == "document")
    # A page that was asked about once more is a second reading, in a part of its own.
    keys = ["document_id", "reading"]
    read = pl.concat([pl.read_parquet(raw / "documents" / "*.parquet", columns=keys), rejected.select(keys)])
    return len(given - set(read["document_id"])), read.height - read.unique().height
