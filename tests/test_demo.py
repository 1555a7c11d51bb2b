"""The demo, whole: what `make demo` does, what it says, and what stands on its warehouse."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import duckdb

from ingest.operations.places import Places
from tests.conftest import ROOT, SAMPLES, mingzhang

USERS_DOCUMENT = "曾都区政务服务和大数据管理局2023年部门预算.pdf"


def say(release: Places, *arguments: str) -> str:
    """Run the command over the samples' release, and return what it prints."""
    done = mingzhang(release.data, *arguments)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def ask(release: Places, query: str) -> list[tuple[Any, ...]]:
    with duckdb.connect(str(release.warehouse), read_only=True) as warehouse:
        return warehouse.execute(query).fetchall()


def run_script(release: Places, *arguments: str) -> str:
    environment = os.environ | {"MINGZHANG_DATA": str(release.data)}
    done = subprocess.run(
        [sys.executable, *arguments], env=environment, cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_a_second_rebuild_changes_nothing_and_says_so(samples_release: Places) -> None:
    assert "Nothing has changed" in say(samples_release, "rebuild", str(SAMPLES))
    summary = json.loads(say(samples_release, "rebuild", str(SAMPLES), "--json"))
    assert (summary["changed"], summary["ingest"]["read"], summary["release"]["number"]) == (False, 0, 1)


def test_a_release_leaves_nothing_half_done(samples_release: Places) -> None:
    assert not list(samples_release.data.rglob("*.wal"))
    assert not list(samples_release.raw.glob(".*"))


def test_status_says_what_balances_and_what_does_not(samples_release: Places) -> None:
    words = say(samples_release, "status")
    for part in ("What was read", "What balances", "What does not balance", "Where to look next", "172.65"):
        assert part in words


def test_no_row_of_the_samples_is_read_otherwise_than_shown(samples_release: Places) -> None:
    """The samples are read exactly (tests/test_samples.py): what the second witness disputes is its own mistake."""
    assert (
        ask(samples_release, "select document_id, page, dispute from staging.stg_pages where disputed_rows > 0") == []
    )


def test_show_tells_identity_tables_and_what_is_missing(samples_release: Places) -> None:
    shown = json.loads(say(samples_release, "show", USERS_DOCUMENT, "--json"))
    (identity,) = shown["identity"]
    assert (identity["document_kind"], identity["fiscal_year"], identity["scope"]) == ("budget", 2023, "department")
    assert [row["form"] for row in shown["announced_missing"]] == ["YS01", "YS02", "YS10"]
    assert {row["form"] for row in shown["tables"]} >= {"YS03", "YS04", "YS05", "YS06", "YS07", "YS08", "YS11"}
    assert say(samples_release, "show", shown["document_id"][:8]).count(USERS_DOCUMENT) == 1


def test_show_lays_a_table_out_with_the_meaning_of_its_columns(samples_release: Places) -> None:
    words = say(samples_release, "show", USERS_DOCUMENT, "--table", "1")
    assert "basic all budget 2023" in words
    assert "444.40" in words


def test_show_refuses_a_document_that_it_does_not_know(samples_release: Places) -> None:
    done = mingzhang(samples_release.data, "show", "nowhere.pdf")
    assert (done.returncode, done.stdout) == (2, "")
    assert "nowhere.pdf: no document has this name" in done.stderr


def test_what_is_exported_is_what_is_described(samples_release: Places, tmp_path: Path) -> None:
    """Every file that the package describes is there, unchanged, with the columns and rows that it says."""
    folder = tmp_path / "taken away"
    say(samples_release, "export", str(folder))
    package = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    for resource in package["resources"]:
        for described, read in ((resource, duckdb.read_csv), (resource["parquet"], duckdb.read_parquet)):
            content = folder / described["path"]
            assert described["hash"] == f"sha256:{hashlib.sha256(content.read_bytes()).hexdigest()}"
            relation = read(str(content))
            assert [field["name"] for field in resource["schema"]["fields"]] == relation.columns
            assert [(resource["rows"],)] == relation.aggregate("count(*)").fetchall(), described["path"]
    exported = duckdb.read_parquet(str(folder / "parquet" / "core.fct_amounts.parquet"))
    assert exported.aggregate("sum(amount_yuan), count(*)").fetchall() == ask(
        samples_release, "select sum(amount_yuan), count(*) from core.fct_amounts"
    )
    dictionary = (folder / "DICTIONARY.md").read_text(encoding="utf-8")
    assert "| amount_yuan | decimal(24,4) |" in dictionary


def test_an_export_never_mixes_with_other_files(samples_release: Places, tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine", encoding="utf-8")
    done = mingzhang(samples_release.data, "export", str(tmp_path))
    assert (done.returncode, [path.name for path in tmp_path.iterdir()]) == (2, ["mine.txt"])
    assert "is not empty" in done.stderr
