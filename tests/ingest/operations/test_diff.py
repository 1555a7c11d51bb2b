"""What differs between two releases, on warehouses of the samples."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import duckdb
import pytest

from ingest import cli
from ingest.operations.diff import diff
from ingest.operations.outcome import Exit
from ingest.operations.places import Places
from tests.conftest import mingzhang


@pytest.fixture
def changed(samples_release: Places, tmp_path: Path) -> Path:
    """The samples with one document less, one figure changed, and one check that fails now."""
    copy = tmp_path / "it's changed.duckdb"
    shutil.copy(samples_release.warehouse, copy)
    with duckdb.connect(str(copy)) as connection:
        connection.execute("delete from core.dim_documents where document_kind = 'not_disclosure'")
        connection.execute("update core.fct_amounts set amount_yuan = 1 where printed = '127.65' and row_no < 9")
        connection.execute(
            "update checks.results set state = 'fail' where result_id ="
            " (select min(result_id) from checks.results where state = 'pass')"
        )
    return copy


def test_what_went_and_changed_is_told(samples_release: Places, changed: Path) -> None:
    found = diff(samples_release.warehouse, changed)
    assert found["totals"]["documents"] == {"went": 1}
    assert found["totals"]["figures"]["changed"] == len(found["changed_figures"]) > 0
    assert {row["printed_after"] for row in found["changed_figures"]} == {"127.65"}
    assert found["states"] == [found["states"][0] | {"state_before": "pass", "state_after": "fail", "results": 1}]
    assert diff(changed, samples_release.warehouse)["totals"]["documents"] == {"came": 1}


def test_a_release_is_equal_to_itself(samples_release: Places) -> None:
    done = mingzhang(samples_release.data, "diff", "1", "1")
    assert (done.returncode, done.stdout) == (0, "There is no difference.\n")


def test_releases_are_listed_with_what_is_in_them(samples_release: Places) -> None:
    listed = json.loads(mingzhang(samples_release.data, "releases", "--json").stdout)
    (release,) = listed["releases"]
    assert (listed["in_use"], release["number"], release["inputs"]["documents"]) == (1, 1, 7)
    assert release["counts"]["core.fct_amounts"] > 0
    assert release["sha256"]


@pytest.mark.parametrize("names", [["1", "7"], ["1", "nowhere.duckdb"]])
def test_what_is_no_release_is_named(
    names: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("MINGZHANG_DATA", str(tmp_path))
    assert cli.main(["diff", *names]) == Exit.COULD_NOT_RUN
    assert capsys.readouterr().err.startswith("! ")
