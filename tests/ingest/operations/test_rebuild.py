"""Publishing: a refused or failed warehouse never replaces a good one, and nothing is done twice."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from ingest.operations import build, check, ingest, releases, suspects
from ingest.operations.errors import BuildFailedError, LockedError
from ingest.operations.ingest import IngestSummary
from ingest.operations.locks import locked
from ingest.operations.places import Places
from ingest.operations.rebuild import RebuildSummary, rebuild
from ingest.operations.voice import Voice
from tests.ingest.operations import fakes


@dataclass
class FakeVerdict:
    publishable: bool = True


@dataclass
class Stage:
    """A data folder, and fakes in the place of dbt and of the suites."""

    places: Places
    documents: Path
    builds: int = 0
    verdict: FakeVerdict | None = None

    def build_aside(self, _raw: Path, warehouse: Path, _voice: Voice) -> Path:
        self.builds += 1
        built = warehouse.with_name("built")
        built.write_text(f"warehouse {self.builds}")
        return built

    def rebuild(self, keep: int = 2) -> RebuildSummary:
        return rebuild([self.documents], self.places, 1, keep, Voice())

    def add_document(self) -> None:
        (self.documents / f"{len(list(self.documents.iterdir()))}.txt").write_text(f"new {self.builds}")


@pytest.fixture
def stage(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Stage:
    monkeypatch.setenv("MINGZHANG_DATA", str(tmp_path / "data"))
    stage = Stage(Places.from_environment(), fakes.write_documents(tmp_path / "documents", 1), verdict=FakeVerdict())
    read = ingest.ingest

    def ingest_with_fake(paths: list[Path], raw: Path, jobs: int, voice: Voice) -> IngestSummary:
        return read(paths, raw, jobs, voice, fakes.read)

    monkeypatch.setattr(ingest, "ingest", ingest_with_fake)
    monkeypatch.setattr(build, "build_aside", stage.build_aside)
    monkeypatch.setattr(check, "check", lambda *_: stage.verdict)
    monkeypatch.setattr(suspects, "find_suspects", lambda _: {})
    return stage


def test_a_first_rebuild_publishes_release_one(stage: Stage) -> None:
    summary = stage.rebuild()
    assert summary.release is not None
    assert summary.release.number == 1
    assert stage.places.warehouse.read_text() == "warehouse 1"
    assert releases.current_release(stage.places) == summary.release


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
    monkeypatch.setattr(releases, "fingerprint", lambda _: "changed")
    assert stage.rebuild().release.number == 2  # type: ignore[union-attr]


def test_the_last_releases_are_kept(stage: Stage) -> None:
    for _ in range(5):
        stage.rebuild(keep=2)
        stage.add_document()
    kept = [path.read_text() for path in releases.earlier_releases(stage.places)]
    assert (kept, stage.places.warehouse.read_text()) == (["warehouse 3", "warehouse 4"], "warehouse 5")


def test_a_refused_warehouse_is_put_beside_the_good_one(stage: Stage) -> None:
    stage.rebuild()
    stage.add_document()
    stage.verdict = FakeVerdict(publishable=False)
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


def test_a_publication_cut_short_is_done_again(stage: Stage) -> None:
    stage.rebuild()
    (stage.places.releases / "current.json").unlink()
    assert stage.rebuild().release is not None
    assert stage.places.warehouse.read_text() == "warehouse 2"


def test_two_rebuilds_do_not_clash(stage: Stage) -> None:
    with locked(stage.places.warehouse), pytest.raises(LockedError):
        stage.rebuild()


def test_a_warehouse_put_there_by_other_means_is_built_anew(stage: Stage) -> None:
    stage.rebuild()
    stage.places.warehouse.write_text("built from other models")
    assert stage.rebuild().release is not None
    assert stage.places.warehouse.read_text() == "warehouse 2"
