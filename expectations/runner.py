"""Judge a warehouse: SQL asks, Great Expectations judges the answers, a report is written."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pandas as pd

from expectations.report import Report
from expectations.suites import Suite, suites
from expectations.verdict import Verdict, verdict


def check(warehouse: Path, reports: Path) -> Verdict:
    """Run every suite over the warehouse and write Data Docs under `reports`.

    Raises:
        duckdb.Error: The file is no warehouse, or lacks a table that a suite asks for.
    """
    report = Report(reports)
    with duckdb.connect(str(warehouse), read_only=True) as connection:
        results = [result for suite in suites() for result in report.judge(suite, ask(connection, suite))]
    report.write()
    return verdict(tuple(results))


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
