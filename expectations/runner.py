"""Judge a warehouse: SQL asks, Great Expectations judges the answers, a report is written."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pandas as pd

from expectations.report import Report
from expectations.suites import Suite, suites
from expectations.verdict import Verdict, verdict

# What a warehouse is compared with: a few columns that every release has had.
_OF_LAST = {"results": "document_id, state", "amount_trust": "document_id, trust"}


def check(warehouse: Path, reports: Path, last: Path | None = None) -> Verdict:
    """Run every suite over the warehouse and write Data Docs under `reports`; `last` is the release before it.

    Raises:
        duckdb.Error: The file is no warehouse, or lacks a table that a suite asks for.
    """
    report = Report(reports)
    with duckdb.connect(str(warehouse), read_only=True) as connection:
        know_last(connection, last)
        results = [result for suite in suites() for result in report.judge(suite, ask(connection, suite))]
    report.write()
    return verdict(tuple(results))


def know_last(connection: duckdb.DuckDBPyConnection, last: Path | None) -> None:
    """Let suites ask the release before by `last_results` and `last_amount_trust`, which are empty without one."""
    home = "checks"
    if last is not None:
        file = str(last).replace("'", "''")
        connection.execute(f"attach '{file}' as before_it (read_only)")
        home = "before_it.checks"
    for table, columns in _OF_LAST.items():
        nothing = "" if last is not None else "limit 0"
        connection.execute(f"create temp table last_{table} as select {columns} from {home}.{table} {nothing}")  # noqa: S608


def ask(connection: duckdb.DuckDBPyConnection, suite: Suite) -> pd.DataFrame:
    """Return the frame that the rules of a suite are about.

    Raises:
        TypeError: A column is neither text nor whole numbers; floats are not exact.
    """
    frame = connection.execute(suite.query).df()
    inexact = [name for name in frame if pd.api.types.is_float_dtype(frame[name])]
    if inexact:
        names = ", ".join(map(str, inexact))
        raise TypeError(f"suite {suite.suite}: {names} came as floating point; cast it in the query")
    return frame
