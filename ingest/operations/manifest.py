"""What a release is: what it was made from and by, how much is in it, and the state of its checks."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.metadata import version
from itertools import chain
from pathlib import Path
from typing import Any

import duckdb

from expectations.verdict import Verdict
from ingest.operations.dbt import files_of
from ingest.operations.fetching import library
from ingest.operations.places import REPOSITORY
from ingest.operations.reader_version import reader_version
from ingest.raw import RawFolder

MODELS = ("dbt_project", "expectations")
LIBRARIES = ("mingzhang", "duckdb", "dbt-core", "dbt-duckdb", "great-expectations", "polars", "pypdfium2", "pdfplumber")


@dataclass(frozen=True, slots=True)
class Manifest:
    """The card of a release."""

    built_at: str
    fingerprint: str  # digest of raw parts, models, seeds and suites
    inputs: dict[str, int]  # documents, rejected, names
    versions: dict[str, str]
    counts: dict[str, int]  # table -> rows
    checks: dict[str, dict[str, int]]  # check -> state -> results
    rules: dict[str, bool]  # rule of a suite -> whether it is kept
    publishable: bool
    sha256: str  # of the file


def fingerprint(raw: Path, sources: Path) -> str:
    """Return a digest of all that a warehouse is made from: raw parts, records of sources, models, seeds and suites."""
    digest = hashlib.sha256()
    for part in RawFolder(raw).parts("documents"):
        digest.update(f"{part.name} {part.stat().st_size}\n".encode())
    for row in library.rows(sources):
        digest.update(f"{row}\n".encode())
    for path in chain.from_iterable(files_of(REPOSITORY / folder) for folder in MODELS):
        digest.update(f"{path.relative_to(REPOSITORY).as_posix()}\n".encode() + path.read_bytes())
    return digest.hexdigest()


def sha256_of(file: Path) -> str:
    """Return the SHA-256 of a file's content, in hex."""
    with file.open("rb") as handle:
        return hashlib.file_digest(handle, "sha256").hexdigest()


def describe(built: Path, made_from: str, verdict: Verdict) -> Manifest:
    """Return the manifest of a warehouse file that was built and judged."""
    with duckdb.connect(str(built), read_only=True) as connection:
        inputs, counts, checks = _inputs(connection), _counts(connection), _checks(connection)
    return Manifest(
        built_at=datetime.now(UTC).isoformat(timespec="seconds"),
        fingerprint=made_from,
        inputs=inputs,
        versions={"reader": reader_version()} | {library: version(library) for library in LIBRARIES},
        counts=counts,
        checks=checks,
        rules={result.rule: result.kept for result in verdict.results},
        publishable=verdict.publishable,
        sha256=sha256_of(built),
    )


def _inputs(connection: duckdb.DuckDBPyConnection) -> dict[str, int]:
    questions = {
        "documents": "select count(*) from staging.stg_documents",
        "rejected": "select count(*) from staging.stg_rejections where level = 'document'",
        "names": "select count(*) from staging.stg_files",
    }
    return {name: _number(connection, question) for name, question in questions.items()}


def _counts(connection: duckdb.DuckDBPyConnection) -> dict[str, int]:
    names = connection.execute(
        "select schema_name || '.' || table_name from duckdb_tables()"
        " where schema_name in ('core', 'checks', 'marts') order by all"
    ).fetchall()
    return {name: _number(connection, f"select count(*) from {name}") for (name,) in names}  # noqa: S608 - our names


def _checks(connection: duckdb.DuckDBPyConnection) -> dict[str, dict[str, int]]:
    checks: dict[str, dict[str, int]] = {}
    rows = connection.execute("select check_id, state, count(*) from checks.results group by all order by all")
    for check, state, count in rows.fetchall():
        checks.setdefault(check, {})[state] = count
    return checks


def _number(connection: duckdb.DuckDBPyConnection, question: str) -> Any:  # noqa: ANN401 - what SQL counts
    return (connection.execute(question).fetchone() or (0,))[0]
