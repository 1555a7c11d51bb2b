"""Many parts become few without changing a row of what is read, or its order."""

from __future__ import annotations

from pathlib import Path

import polars as pl
import pytest

from ingest import raw_compaction
from ingest.operations import ingest as module
from ingest.operations.ingest import ingest
from ingest.operations.voice import Voice
from ingest.raw import RawFolder
from ingest.raw_compaction import compact
from ingest.raw_schema import SCHEMAS
from tests.ingest.operations import fakes


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> RawFolder:
    """Six parts, the last two by a newer reader."""
    monkeypatch.setattr(raw_compaction, "MOST_PARTS", 3)
    for number in range(4):
        fakes.write_documents(tmp_path / "documents", number + 1, every="reject")
        ingest([tmp_path / "documents"], tmp_path / "raw", 1, Voice(), fakes.read)
    monkeypatch.setattr(module, "reader_version", lambda: "newer")
    for number in range(4, 6):
        fakes.write_documents(tmp_path / "documents", number + 1)
        ingest([tmp_path / "documents"], tmp_path / "raw", 1, Voice(), fakes.read)
    return RawFolder(tmp_path / "raw")


def rows(folder: RawFolder) -> dict[str, list[tuple[object, ...]]]:
    return {table: pl.concat(pl.read_parquet(part) for part in folder.parts(table)).rows() for table in SCHEMAS}


def test_the_parts_of_one_reader_become_one(folder: RawFolder) -> None:
    before, versions, following = rows(folder), folder.reader_versions(), folder.next_reading
    assert compact(folder)
    assert [part.name for part in folder.parts("documents")] == ["000004.parquet", "000006.parquet"]
    assert rows(folder) == before
    assert (folder.reader_versions(), folder.next_reading) == (versions, following)
    assert not compact(folder)


def test_a_compaction_cut_short_is_finished(folder: RawFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    before = rows(folder)
    monkeypatch.setattr(RawFolder, "recover", lambda _: None)
    compact(folder)
    monkeypatch.undo()
    for part in sorted(folder.path.glob(".publishing/merged/*/*.parquet"))[:3]:
        part.rename(folder.path / part.parent.name / part.name)
    folder.recover()
    assert rows(folder) == before
    assert len(folder.parts("cells")) == 2
