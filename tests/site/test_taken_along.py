"""A site is built aside: what shows the same is taken along, and until the end the one before stays whole."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from pathlib import Path

import duckdb
import pytest

from ingest import cli
from ingest.operations import rebuild, report
from ingest.operations.ingest import IngestSummary
from ingest.operations.outcome import Exit
from ingest.operations.places import Places
from ingest.operations.rebuild import RebuildSummary
from ingest.operations.site import building, swapping
from ingest.operations.site.building import build_site
from ingest.operations.voice import Voice

CHANGED = "示例市示例区示例局2023年部门决算.pdf"


@pytest.fixture
def places(samples_release: Places, tmp_path: Path) -> Places:
    """A warehouse of the samples whose documents are not there, with its site."""
    shutil.copy(samples_release.warehouse, tmp_path / "warehouse.duckdb")
    here = Places(tmp_path, tmp_path / "raw", tmp_path / "warehouse.duckdb")
    build_site([], here, 1, Voice())
    return here


def change(places: Places) -> str:
    """Change what is known of one document, and return where its page is."""
    with duckdb.connect(str(places.warehouse)) as warehouse:
        query = (
            "update core.dim_documents set published_on = date '2024-09-01' where file_name = ? returning document_id"
        )
        answer = warehouse.execute(query, [CHANGED]).fetchone()
    assert answer
    return f"documents/{answer[0][:16]}.html"


def files(folder: Path) -> dict[str, int]:
    """Every page of documents and organisations, with what the file system knows it by."""
    pages = [*folder.glob("documents/?*.html"), *folder.glob("organisations/?*.html")]
    return {path.relative_to(folder).as_posix(): path.stat().st_ino for path in pages if path.name != "index.html"}


def test_only_pages_that_show_something_else_are_written_anew(places: Places) -> None:
    before = files(places.site)
    page = change(places)
    build_site([], places, 1, Voice())
    after = files(places.site)
    anew = {name for name, inode in after.items() if before[name] != inode}
    assert page in anew
    assert {Path(name).parent.name for name in anew} == {"documents", "organisations"}
    assert len(anew) == 2
    assert "2024-09-01" in (places.site / page).read_text(encoding="utf-8")


def test_a_page_that_was_lost_is_written_again(places: Places) -> None:
    page = change(places)
    other = next(path for path in places.site.glob("documents/?*.html") if path.name not in (page, "index.html"))
    other.unlink()
    build_site([], places, 1, Voice())
    assert (places.site / page).exists()
    assert other.exists()


def test_what_ends_in_between_leaves_the_site_before(places: Places, monkeypatch: pytest.MonkeyPatch) -> None:
    before = files(places.site)
    change(places)

    def end(*_: object) -> int:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(building, "write_pages", end)
        with pytest.raises(KeyboardInterrupt):
            build_site([], places, 1, Voice())
    assert files(places.site) == before
    assert build_site([], places, 1, Voice()).changed


@pytest.mark.parametrize("can_exchange", [True, False])
def test_a_finished_folder_takes_the_place_of_the_one_in_use(
    *, can_exchange: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if not can_exchange:
        monkeypatch.setattr(swapping, "_exchange", lambda *_: False)
    used = tmp_path / "site"
    for words in ("first", "second"):
        finished = tmp_path / ".site.unfinished"
        finished.mkdir()
        (finished / "index.html").write_text(words)
        swapping.swap(finished, used)
        assert (used / "index.html").read_text() == words
        assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_a_folder_that_was_moved_away_by_a_killed_run_is_put_back(tmp_path: Path) -> None:
    (tmp_path / ".site.before").mkdir()
    swapping.recover(tmp_path / "site")
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


@pytest.mark.parametrize("error", [OSError(28, "No space left on device"), KeyError("a defect of ours")])
def test_a_rebuild_says_when_only_its_site_failed(
    error: Exception, places: Places, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("MINGZHANG_DATA", str(places.data))

    def rebuilt(*_: object) -> RebuildSummary:
        return RebuildSummary(IngestSummary(), None)

    def fail(*_: Sequence[object]) -> None:
        raise error

    monkeypatch.setattr(rebuild, "rebuild", rebuilt)
    monkeypatch.setattr(report, "build_site", fail)
    before = files(places.site)
    assert cli.main(["rebuild", str(places.data)]) == Exit.WITHOUT_SITE
    assert "its site could not be written" in capsys.readouterr().out
    assert cli.main(["rebuild", str(places.data), "--no-report"]) == Exit.DONE
    assert files(places.site) == before
