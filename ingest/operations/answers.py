"""Answers → CSV, JSON or Parquet, by DuckDB's own writers, whole or not at all."""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path

import duckdb

_WRITERS = {"csv": "format csv, header", "json": "format json, array", "parquet": "format parquet"}
FORMATS = tuple(_WRITERS)

# What a spreadsheet would run when it opens the file gets an apostrophe in front; a number is no formula.
_HARMLESS = """case when regexp_matches({0}, '^[=+@\\t\\r-].') and try_cast(replace({0}, ',', '') as double) is null
    then '''' || {0} else {0} end as {0}"""


# A list is written as JSON, which readers of data packages understand.
_LIST = "to_json({0}) as {0}"


def write_answer(
    connection: duckdb.DuckDBPyConnection, answer: duckdb.DuckDBPyRelation, form: str, output: Path | None
) -> None:
    """Write an answer to a file, or to the standard output; decimals keep all their digits.

    Raises:
        OSError: The place cannot be written to.
        duckdb.Error: The answer cannot be had, or the place cannot be written to.
    """
    answer = _harmless(answer) if form == "csv" else answer
    folder = output.parent if output else None
    with tempfile.TemporaryDirectory(dir=folder, prefix=".answer-") as aside:
        written = Path(aside) / "answer"
        connection.register("answer", answer)
        connection.execute(f"copy answer to '{_quoted(written)}' ({_WRITERS[form]})")
        if output:
            written.replace(output)
            return
        with written.open("rb") as handle:
            shutil.copyfileobj(handle, sys.stdout.buffer)
        sys.stdout.buffer.flush()


def _quoted(path: Path) -> str:
    return str(path).replace("'", "''")


def _harmless(answer: duckdb.DuckDBPyRelation) -> duckdb.DuckDBPyRelation:
    columns = zip(answer.columns, answer.types, strict=True)
    return answer.project(
        ", ".join(
            _HARMLESS.format(name) if str(kind) == "VARCHAR" else _LIST.format(name) if kind.id == "list" else name
            for name, kind in ((f'"{name.replace(chr(34), chr(34) * 2)}"', kind) for name, kind in columns)
        )
    )
