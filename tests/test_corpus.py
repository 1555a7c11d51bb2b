"""What the warehouse of the shared corpus must reach; real documents, so the thresholds are what a user is promised."""

from __future__ import annotations

import hashlib
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import duckdb
import polars as pl
import pytest

from ingest.operations.places import Places
from ingest.raw_schema import SCHEMAS
from tests.conftest import mingzhang
from tests.reading import assert_same, read_values
from tests.typesetter.samples import user_document
from tests.typesetter.truth import as_row

pytestmark = pytest.mark.corpus

FIGURES = {"rows": 95.0, "columns": 92.0, "amounts": 80.0, "faithful": 99.5}
IDENTITY = {"kind": 95.0, "year": 90.0, "total": 80.0}


def query(release: Places, sql: str) -> list[Any]:
    """The rows of a question to the warehouse."""
    with duckdb.connect(str(release.warehouse), read_only=True) as warehouse:
        return warehouse.execute(sql).fetchall()


@pytest.fixture(scope="session")
def score(shared: Path, corpus_release: Places) -> str:
    """What the independent witness says of the warehouse."""
    corpus, tool = shared / "corpus", shared / "tools" / "score.py"
    arguments = [corpus_release.warehouse, corpus / "witness", corpus / "MANIFEST.csv", corpus / "truth.csv"]
    done = subprocess.run([sys.executable, str(tool), *map(str, arguments)], capture_output=True, text=True, check=True)
    return done.stdout


@pytest.mark.parametrize("figure", FIGURES)
def test_amounts_agree_with_the_witness(score: str, figure: str) -> None:
    """Rows, columns and amounts are complete, and nothing is held that is not printed, on the mean of the regions."""
    line = next(line for line in score.splitlines() if line.startswith("mean of regions"))
    reached = dict(zip(FIGURES, map(float, re.findall(r"([\d.]+)%", line)), strict=True))
    assert reached[figure] >= FIGURES[figure], score


@pytest.mark.parametrize("field", IDENTITY)
def test_documents_agree_with_what_was_read_by_eye(score: str, field: str) -> None:
    """Kind, fiscal year and total expenditure of the documents are those that people read."""
    line = next(line for line in score.splitlines() if line.startswith("documents:"))
    reached = {name: float(share) for name, share in re.findall(r"(\w+) ([\d.]+)%", line)}
    assert reached[field] >= IDENTITY[field], score


def test_every_content_is_accounted_for(shared: Path, corpus_release: Places) -> None:
    """Every content given is a document or a rejection of one, and none is both."""
    files = [path for path in (shared / "corpus" / "documents").rglob("*") if path.is_file()]
    given = {hashlib.sha256(path.read_bytes()).hexdigest() for path in files}
    read = set(_raw(corpus_release.raw, "documents")["document_id"])
    rejections = _raw(corpus_release.raw, "rejections")
    refused = set(rejections.filter(pl.col("level") == "document")["document_id"])
    assert read | refused == given
    assert not read & refused


def test_reading_again_changes_nothing(shared: Path, corpus_release: Places) -> None:
    """A content is read once: a second run adds no part to the raw tables."""
    before = sorted(corpus_release.raw.rglob("*.parquet"))
    done = mingzhang(corpus_release.data, "ingest", str(shared / "corpus" / "documents"))
    assert done.returncode == 0, done.stderr
    assert sorted(corpus_release.raw.rglob("*.parquet")) == before


def test_processes_do_not_change_what_is_read(shared: Path, tmp_path: Path) -> None:
    """The raw tables of one process and of two are equal, to the byte."""
    parts = []
    for jobs in ("1", "2"):
        done = mingzhang(tmp_path / jobs, "ingest", str(shared / "corpus" / "documents" / "上海普陀"), "--jobs", jobs)
        assert done.returncode == 0, done.stderr
        raw = tmp_path / jobs / "raw"
        parts.append({path.parent.name: path.read_bytes() for path in sorted(raw.rglob("*.parquet"))})
    assert parts[0].keys() == SCHEMAS.keys()
    assert parts[0] == parts[1]


def test_printed_sums_hold(corpus_release: Places) -> None:
    """At least 95 % of the identities that can be evaluated hold, on at least 65 documents."""
    [(holding, evaluated, documents)] = query(
        corpus_release,
        "select count(*) filter (where state in ('pass', 'pass_rounding')), count(*), count(distinct document_id)"
        " from checks.results where state in ('pass', 'pass_rounding', 'fail', 'parse_suspect')",
    )
    assert holding / evaluated >= 0.95
    assert documents >= 65


@pytest.mark.parametrize("name", ["/非预算文件/", "模板|template"])
def test_what_is_no_disclosure_has_no_amounts(corpus_release: Places, name: str) -> None:
    """Notices, scans, bulletins and blank templates yield no amount."""
    files = _raw(corpus_release.raw, "files").filter(pl.col("file_path").str.contains(name))
    assert files.height
    held = {document for (document,) in query(corpus_release, "select distinct document_id from core.fct_amounts")}
    assert not held & set(files["document_id"])


def test_the_users_document_is_complete_and_exact(shared: Path) -> None:
    """As text, the user's document yields what its tables printed anew yield: every code, amount and column."""
    [path] = (shared / "corpus" / "documents").rglob("曾都*.md")
    printed = [as_row(cell) for cell in user_document.document().cells]
    # The text has no pages, runs units and projects of purchases together, and has 绩效 tables of its own.
    read = [row for row in read_values(path.read_bytes(), path.name) if row["form_code"] != "YS16"]
    assert_same(map(_without_place, printed), map(_without_place, read))


def _without_place(row: dict[str, str]) -> dict[str, str]:
    return row | {"page": "", "unit_label": "", "project_label": ""}


def _raw(folder: Path, table: str) -> pl.DataFrame:
    return pl.read_parquet(folder / table / "*.parquet")
