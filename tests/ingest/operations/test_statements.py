"""What dbt told is told again, gives the same warehouse, and never hides what dbt would refuse."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import duckdb
import pytest
from rich.console import Console

from ingest.operations import dbt
from ingest.operations.build import build_aside
from ingest.operations.places import Places
from ingest.operations.statements import kept
from ingest.operations.voice import Voice
from tests.chaos.comparison import differences

VOICE = Voice(Console(quiet=True))


@pytest.fixture(scope="module")
def built(samples_release: Places, tmp_path_factory: pytest.TempPathFactory) -> tuple[Places, Path]:
    """Raw tables of the samples, and the warehouse that dbt built of them."""
    data = tmp_path_factory.mktemp("told")
    places = Places(data, data / "raw", data / "warehouse.duckdb")
    shutil.copytree(samples_release.raw, places.raw)
    by_dbt = build_aside(places, VOICE)
    return places, by_dbt.rename(by_dbt.with_name("by_dbt.duckdb"))


def statements_of(places: Places) -> list[Path]:
    return list((places.warehouse.parent / ".building" / "dbt").glob("*.statements"))


def described(warehouse: Path) -> list[tuple[object, ...]]:
    with duckdb.connect(str(warehouse), read_only=True) as connection:
        return connection.execute(
            "select schema_name, table_name, column_name, data_type, comment from duckdb_columns()"
            " where not internal order by all"
        ).fetchall()


def test_a_warehouse_told_again_is_the_one_that_dbt_builds(built: tuple[Places, Path]) -> None:
    places, by_dbt = built
    (kept,) = statements_of(places)
    written = kept.stat().st_mtime_ns
    told = build_aside(places, VOICE)
    assert kept.stat().st_mtime_ns == written, "dbt ran again, though no model has changed"
    assert differences(told, by_dbt) == {}
    assert described(told) == described(by_dbt)


def test_a_broken_statement_is_left_to_dbt(built: tuple[Places, Path]) -> None:
    places, by_dbt = built
    (kept,) = statements_of(places)
    recording = json.loads(kept.read_text(encoding="utf-8"))
    statements = recording["statements"]
    failing = {
        "node": "test",
        "sql": "select 1 as failures, true as should_warn, true as should_error",
        "is_test": True,
    }
    kept.write_text(json.dumps(recording | {"statements": [*statements, failing]}), encoding="utf-8")
    assert differences(build_aside(places, VOICE), by_dbt) == {}
    (mended,) = statements_of(places)
    assert len(json.loads(mended.read_text(encoding="utf-8"))["statements"]) == len(statements)


def test_another_checkout_may_build_in_the_same_place(
    built: tuple[Places, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    places, by_dbt = built
    moved = tmp_path / "moved"
    shutil.copytree(dbt.PROJECT, moved / "dbt_project", ignore=shutil.ignore_patterns("target", "logs"))
    with monkeypatch.context() as patched:
        patched.setattr(dbt, "PROJECT", moved / "dbt_project")
        build_aside(places, VOICE)
    shutil.rmtree(moved)
    assert differences(build_aside(places, VOICE), by_dbt) == {}


@pytest.mark.parametrize("content", ["", "[{", "[]", '{"statements": [{"sql": "select 1"}], "parents": {}}'])
def test_statements_that_cannot_be_read_are_none(tmp_path: Path, content: str) -> None:
    file = tmp_path / "damaged.statements"
    file.write_text(content, encoding="utf-8")
    assert kept(file) is None
