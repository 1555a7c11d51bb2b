"""Publishing: a refused or failed warehouse never replaces a good one, and nothing is done twice."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from expectations.verdict import RuleResult, Verdict
from ingest.operations import build, check, ingest, publishing, suspects
from ingest.operations import rebuild as rebuild_module
from ingest.operations.errors import BuildFailedError, LockedError, UnknownReleaseError
from ingest.operations.ingest import IngestSummary
from ingest.operations.locks import locked
from ingest.operations.manifest import Manifest
from ingest.operations.places import Places
from ingest.operations.rebuild import RebuildSummary, rebuild
from ingest.operations.rollback import rollback
from ingest.operations.voice import Voice
from tests.ingest.operations import fakes


def describe(_built: Path, made_from: str, verdict: Verdict) -> Manifest:
    return Manifest("2026-01-01", made_from, {"documents": 1}, {}, {}, {}, {}, verdict.publishable, "")


def verdict(*, publishable: bool = True) -> Verdict:
    rule = RuleResult("suite", "rule", "words", "话", "critical", publishable, 1, 0, ())
    return Verdict(publishable, "words", (rule,))


@dataclass
class Stage:
    """A data folder, and fakes in the place of dbt and of the suites."""

    places: Places
    documents: Path
    verdict: Verdict
    builds: int = 0

    def build_aside(self, places: Places, _voice: Voice) -> Path:
        self.builds += 1
        built = places.warehouse.with_name("built")
        built.write_text(f"warehouse {self.builds}")
        return built

    def rebuild(self, keep: int = 2) -> RebuildSummary:
        return rebuild([self.documents], self.places, 1, keep, Voice())

    def add_document(self) -> None:
        (self.documents / f"{len(list(self.documents.iterdir()))}.txt").write_text(f"new {self.builds}")


@pytest.fixture
def stage(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Stage:
    monkeypatch.setenv("MINGZHANG_DATA", str(tmp_path / "data"))
    stage = Stage(Places.from_environment(), fakes.write_documents(tmp_path / "documents", 1), verdict())
    read = ingest.ingest

    def ingest_with_fake(
        paths: list[Path], raw: Path, jobs: int, voice: Voice, meanwhile: Callable[[], None]
    ) -> IngestSummary:
        return read(paths, raw, jobs, voice, fakes.read, meanwhile)

    monkeypatch.setattr(ingest, "ingest", ingest_with_fake)
    monkeypatch.setattr(build, "build_aside", stage.build_aside)
    monkeypatch.setattr(check, "check", lambda *_: stage.verdict)
    monkeypatch.setattr(check, "prepare", lambda: None)
    monkeypatch.setattr(rebuild_module, "describe", describe)
    monkeypatch.setattr(suspects, "find_suspects", lambda _: {})
    return stage


def test_a_first_rebuild_publishes_release_one(stage: Stage) -> None:
    summary = stage.rebuild()
    assert summary.release is not None
    assert summary.release.number == 1
    assert stage.places.warehouse.read_text() == "warehouse 1"
    assert publishing.current_release(stage.places) == summary.release


def test_a_second_rebuild_with_nothing_new_builds_nothing(stage: Stage) -> None:
    first, second = stage.rebuild(), stage.rebuild()
    assert stage.builds == 1
    assert (second.verdict, second.release) == (None, first.release)


def test_pages_whose_sums_fail_are_read_once_more_before_the_verdict(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is published was built after the second reading, and the next run has nothing to do."""
    asked: list[suspects.Suspects] = []
    monkeypatch.setattr(suspects, "find_suspects", lambda _: {"a": (3,)})
    monkeypatch.setattr(suspects, "read_suspects", lambda *given: asked.append(given[3]) or True)
    stage.rebuild()
    assert (asked, stage.builds) == ([{"a": (3,)}], 2)
    assert stage.places.warehouse.read_text() == "warehouse 2"
    assert stage.rebuild().verdict is None


def test_a_changed_model_is_built_though_no_document_is_new(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    stage.rebuild()
    monkeypatch.setattr(rebuild_module, "fingerprint", lambda *_: "changed")
    assert stage.rebuild().release.number == 2  # type: ignore[union-attr]


def test_the_last_releases_are_kept(stage: Stage) -> None:
    for _ in range(5):
        stage.rebuild(keep=2)
        stage.add_document()
    kept = [release.file.read_text() for release in publishing.all_releases(stage.places)]
    assert kept == ["warehouse 3", "warehouse 4", "warehouse 5"]
    assert stage.places.warehouse.read_text() == "warehouse 5"


def test_a_refused_warehouse_is_put_beside_the_good_one(stage: Stage) -> None:
    stage.rebuild()
    stage.add_document()
    stage.verdict = verdict(publishable=False)
    summary = stage.rebuild()
    assert stage.places.warehouse.read_text() == "warehouse 1"
    assert summary.refused is not None
    assert summary.refused.read_text() == "warehouse 2"


def test_a_failed_build_leaves_the_good_warehouse(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    stage.rebuild()
    stage.add_document()

    def fail(*_: object) -> Path:
        raise BuildFailedError("a model is wrong")

    monkeypatch.setattr(build, "build_aside", fail)
    with pytest.raises(BuildFailedError):
        stage.rebuild()
    assert stage.places.warehouse.read_text() == "warehouse 1"


def test_what_was_refused_is_not_built_again_before_something_changes(stage: Stage) -> None:
    stage.verdict = verdict(publishable=False)
    assert [stage.rebuild().refused, stage.builds] == [stage.rebuild().refused, 1]
    stage.add_document()
    stage.verdict = verdict()
    assert (stage.rebuild().refused, stage.builds) == (None, 2)
    assert publishing.refused_release(stage.places) is None


def test_a_publication_cut_short_is_finished_without_a_build(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    """Killed between writing down which release is in use and replacing the file."""
    stage.rebuild()
    stage.add_document()
    finish = publishing.finish
    monkeypatch.setattr(publishing, "finish", lambda _: 1 / 0 if stage.builds == 2 else None)
    with pytest.raises(ZeroDivisionError):
        stage.rebuild()
    monkeypatch.setattr(publishing, "finish", finish)
    assert stage.places.warehouse.read_text() == "warehouse 1"
    assert stage.rebuild().verdict is None
    assert stage.places.warehouse.read_text() == "warehouse 2"


def test_a_rollback_stays_until_something_is_new(stage: Stage) -> None:
    for _ in range(3):
        stage.rebuild(keep=5)
        stage.add_document()
    (stage.documents / "3.txt").unlink()
    before, after = rollback(stage.places, None)
    assert (before.number, after.number, stage.places.warehouse.read_text()) == (3, 2, "warehouse 2")
    assert (stage.rebuild().verdict, stage.places.warehouse.read_text()) == (None, "warehouse 2")
    stage.add_document()
    summary = stage.rebuild()
    assert summary.release is not None
    assert (summary.release.number, stage.places.warehouse.read_text()) == (4, "warehouse 4")


def test_a_release_that_is_not_kept_is_named(stage: Stage) -> None:
    stage.rebuild()
    with pytest.raises(UnknownReleaseError, match="no release before 1"):
        rollback(stage.places, None)
    with pytest.raises(UnknownReleaseError, match="no release 7; kept are 1"):
        rollback(stage.places, 7)


def test_two_rebuilds_do_not_clash(stage: Stage) -> None:
    with locked(stage.places.warehouse), pytest.raises(LockedError):
        stage.rebuild()


def test_a_warehouse_put_there_by_other_means_gives_way_to_the_release(stage: Stage) -> None:
    stage.rebuild()
    stage.places.warehouse.unlink()
    stage.places.warehouse.write_text("built from other models")
    assert stage.rebuild().release is not None
    assert stage.places.warehouse.read_text() == "warehouse 1"
