"""The run around the reader: what is new is read once, in order, and becomes visible whole."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path

import polars as pl
import pytest

from ingest.operations import ingest as module
from ingest.operations.errors import LockedError, NothingToReadError
from ingest.operations.ingest import IngestSummary, ingest
from ingest.operations.locks import locked
from ingest.operations.voice import Voice
from ingest.raw import RawFolder, RawWriter, to_frames
from ingest.raw_schema import SCHEMAS
from tests.ingest.operations.fakes import read, write_documents


def run(path: Path | Sequence[Path], raw: Path, jobs: int = 1) -> IngestSummary:
    paths = [path] if not isinstance(path, list) else path
    return ingest(paths, raw, jobs, Voice(), read)


def rows(raw: Path, table: str) -> pl.DataFrame:
    return pl.concat([pl.read_parquet(part) for part in RawFolder(raw).parts(table)])


def bytes_of(raw: Path) -> dict[str, str]:
    return {
        str(path.relative_to(raw)): hashlib.sha256(path.read_bytes()).hexdigest() for path in raw.rglob("*.parquet")
    }


def test_each_run_is_one_part_of_every_raw_table(tmp_path: Path) -> None:
    documents, raw = write_documents(tmp_path / "documents", 5), tmp_path / "raw"
    summary = run(documents, raw)
    assert (summary.read, summary.reading, summary.documents) == (5, 1, {"budget": 5})
    assert sorted(path.parent.name for path in raw.rglob("000001.parquet")) == sorted(SCHEMAS)
    for table, schema in SCHEMAS.items():
        assert dict(rows(raw, table).schema) == schema
    assert rows(raw, "cells").height == 15
    assert rows(raw, "cells")["reading"].unique().to_list() == [1]


def test_a_second_run_over_the_same_documents_writes_nothing(tmp_path: Path) -> None:
    documents, raw = write_documents(tmp_path / "documents", 4, every="reject"), tmp_path / "raw"
    run(documents, raw)
    before = bytes_of(raw)
    summary = run(documents, raw)
    assert (summary.read, summary.rejected, summary.unchanged, summary.reading) == (0, 0, 4, None)
    assert bytes_of(raw) == before


@pytest.mark.parametrize("every", ["", "reject", "die", "wait"])
def test_the_number_of_processes_does_not_change_a_byte(tmp_path: Path, every: str) -> None:
    documents = write_documents(tmp_path / "documents", 9, every=every)
    run(documents, tmp_path / "one", jobs=1)
    run(documents, tmp_path / "two", jobs=2)
    assert bytes_of(tmp_path / "one") == bytes_of(tmp_path / "two")


def test_a_document_that_ends_its_process_is_the_only_one_rejected(tmp_path: Path) -> None:
    documents, raw = write_documents(tmp_path / "documents", 9, every="die"), tmp_path / "raw"
    summary = run(documents, raw, jobs=2)
    assert (summary.read, summary.rejected) == (6, 3)
    assert rows(raw, "rejections")["reason_code"].unique().to_list() == ["reader_died"]


def test_every_content_is_either_read_or_rejected(tmp_path: Path) -> None:
    documents, raw = write_documents(tmp_path / "documents", 9, every="reject"), tmp_path / "raw"
    run(documents, raw)
    read_ids, rejected_ids = set(rows(raw, "documents")["document_id"]), set(rows(raw, "rejections")["document_id"])
    assert (len(read_ids), len(rejected_ids), read_ids & rejected_ids) == (6, 3, set())


def test_a_content_under_two_names_is_one_document_with_two_files(tmp_path: Path) -> None:
    documents, raw = write_documents(tmp_path / "documents", 1), tmp_path / "raw"
    (documents / "again.txt").write_bytes((documents / "document-00.txt").read_bytes())
    assert run(documents, raw).contents == 1
    assert rows(raw, "documents").height == 1
    assert rows(raw, "files")["file_path"].to_list() == ["documents/again.txt", "documents/document-00.txt"]


def test_a_new_name_of_a_known_content_is_noted_without_reading_it_again(tmp_path: Path) -> None:
    documents, raw = write_documents(tmp_path / "documents", 1), tmp_path / "raw"
    run(documents, raw)
    (documents / "document-00.txt").rename(documents / "renamed.txt")
    summary = run(documents, raw)
    assert (summary.read, summary.new_names, summary.reading) == (0, 1, 2)
    assert rows(raw, "documents").height == 1
    assert rows(raw, "files")["file_name"].to_list() == ["document-00.txt", "renamed.txt"]


def test_a_changed_file_is_a_new_content(tmp_path: Path) -> None:
    documents, raw = write_documents(tmp_path / "documents", 2), tmp_path / "raw"
    run(documents, raw)
    (documents / "document-00.txt").write_text("other figures")
    assert run(documents, raw).read == 1
    assert rows(raw, "documents")["reading"].to_list() == [1, 1, 2]


def test_a_newer_reader_reads_again_and_appends(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    documents, raw = write_documents(tmp_path / "documents", 2), tmp_path / "raw"
    run(documents, raw)
    monkeypatch.setattr(module, "reader_version", lambda: "a newer one")
    assert run(documents, raw).read == 2
    assert run(documents, raw).read == 0
    assert rows(raw, "documents")["reading"].to_list() == [1, 1, 2, 2]


def test_an_empty_folder_changes_nothing(tmp_path: Path) -> None:
    (tmp_path / "documents").mkdir()
    assert run(tmp_path / "documents", tmp_path / "raw").reading is None
    assert RawFolder(tmp_path / "raw").is_empty


def test_a_path_that_does_not_exist_is_named(tmp_path: Path) -> None:
    with pytest.raises(NothingToReadError, match="nowhere"):
        run(tmp_path / "nowhere", tmp_path / "raw")


def test_two_runs_on_the_same_raw_tables_do_not_clash(tmp_path: Path) -> None:
    documents = write_documents(tmp_path / "documents", 1)
    with locked(tmp_path / "raw"), pytest.raises(LockedError, match="in use by another run"):
        run(documents, tmp_path / "raw")


def batch(content: str) -> dict[str, pl.DataFrame]:
    return to_frames({"documents": [{"document_id": content}], "cells": [{"document_id": content, "text": content}]})


def interrupted(raw: Path, version: str, contents: Sequence[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ingest.raw.ROWS_PER_BATCH", 1)
    writer = RawWriter(RawFolder(raw), version)
    for content in contents:
        writer.add(batch(content))


def test_a_run_cut_short_is_taken_over_by_the_next(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    interrupted(tmp_path, "1", ["a", "b"], monkeypatch)
    assert RawFolder(tmp_path).is_empty
    writer = RawWriter(RawFolder(tmp_path), "1")
    assert writer.taken_over() == {"a", "b"}
    writer.add(batch("c"))
    writer.publish()
    assert rows(tmp_path, "cells")["text"].to_list() == ["a", "b", "c"]
    assert not (tmp_path / ".incoming").exists()


def test_a_batch_that_is_not_whole_is_dropped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    interrupted(tmp_path, "1", ["a", "b"], monkeypatch)
    (tmp_path / ".incoming/batches/documents/000002.parquet").unlink()
    writer = RawWriter(RawFolder(tmp_path), "1")
    assert writer.taken_over() == {"a"}
    writer.publish()
    assert rows(tmp_path, "cells")["text"].to_list() == ["a"]


def test_batches_of_another_reader_are_dropped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    interrupted(tmp_path, "1", ["a"], monkeypatch)
    assert RawWriter(RawFolder(tmp_path), "2").is_empty


@pytest.mark.parametrize("moved", range(len(SCHEMAS)))
def test_a_publication_cut_short_is_finished(tmp_path: Path, moved: int, monkeypatch: pytest.MonkeyPatch) -> None:
    interrupted(tmp_path, "1", ["a"], monkeypatch)
    monkeypatch.setattr(RawFolder, "recover", lambda _: None)
    RawWriter(RawFolder(tmp_path), "1").publish()
    monkeypatch.undo()
    for part in sorted((tmp_path / ".publishing").glob("merged/*/*.parquet"))[:moved]:
        (tmp_path / part.parent.name).mkdir()
        part.rename(tmp_path / part.parent.name / part.name)
    RawFolder(tmp_path).recover()
    assert {table: rows(tmp_path, table).height for table in SCHEMAS} == dict.fromkeys(SCHEMAS, 0) | {
        "documents": 1,
        "cells": 1,
    }
    assert RawWriter(RawFolder(tmp_path), "1").is_empty
