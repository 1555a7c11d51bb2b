"""Documents that ask too much, or are damaged, cost themselves alone; names are kept as they can be printed."""

from __future__ import annotations

import os
from pathlib import Path

import polars as pl
import pytest

from ingest.operations import ingest as module
from ingest.operations import reading
from ingest.operations.errors import WorkerError
from ingest.operations.ingest import IngestSummary, ingest
from ingest.operations.reading import Reading, Task, read_task
from ingest.operations.voice import Voice
from ingest.operations.worker import Limits
from ingest.printable import printable
from tests.conftest import SAMPLES
from tests.fuzz.damage import damaged
from tests.fuzz.hostile import HOSTILE
from tests.ingest.operations import fakes

HARMLESS = {"nested-arrays.pdf", "nested-states.pdf", "nested-tables.html"}
LIMITS = Limits(processor_seconds=2)


@pytest.fixture(autouse=True)
def limits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "LIMITS", LIMITS)


def accounts(raw: Path) -> tuple[list[str], list[str], list[str]]:
    """Return the contents read, those rejected, and the codes of the reasons."""
    documents = pl.read_parquet(raw / "documents" / "*.parquet")["document_id"].to_list()
    rejections = pl.read_parquet(raw / "rejections" / "*.parquet").filter(pl.col("level") == "document")
    return documents, rejections["document_id"].to_list(), rejections["reason_code"].to_list()


def assert_accounted(summary: IngestSummary, raw: Path) -> None:
    read, refused, _ = accounts(raw)
    assert len(read) == len(set(read)) == summary.read
    assert len(refused) == len(set(refused)) == summary.rejected
    assert len(set(read) | set(refused)) == summary.contents


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_document_costs_itself_alone(name: str, tmp_path: Path) -> None:
    (tmp_path / "documents").mkdir()
    (tmp_path / "documents" / name).write_bytes(HOSTILE[name]())
    (tmp_path / "documents" / "plain.txt").write_text("收支总表\n项目\t预算数\n合计\t1.00\n")
    summary = ingest([tmp_path / "documents"], tmp_path / "raw", 1, Voice())
    assert (summary.read, summary.rejected) == ((2, 0) if name in HARMLESS else (1, 1))
    assert_accounted(summary, tmp_path / "raw")
    assert "defect" not in accounts(tmp_path / "raw")[2]


def test_damaged_documents_are_read_or_rejected(tmp_path: Path) -> None:
    (tmp_path / "documents").mkdir()
    samples = [path.read_bytes() for path in sorted(SAMPLES.iterdir())]
    for number, content in enumerate(damaged(samples, 25, seed=1)):
        (tmp_path / "documents" / f"{number}.pdf").write_bytes(content)
    summary = ingest([tmp_path / "documents"], tmp_path / "raw", 2, Voice())
    assert summary.contents == 25
    assert_accounted(summary, tmp_path / "raw")
    assert "defect" not in accounts(tmp_path / "raw")[2]


@pytest.mark.parametrize(("does", "code"), [("die", "reader_died"), ("spin", "too_slow"), ("hang", "too_slow")])
def test_a_process_that_ends_or_is_ended_says_why(
    does: str, code: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "LIMITS", Limits(processor_seconds=1, seconds=3))
    documents = fakes.write_documents(tmp_path / "documents", 4, every=does)
    summary = ingest([documents], tmp_path / "raw", 2, Voice(), fakes.read)
    assert (summary.read, accounts(tmp_path / "raw")[2]) == (3, [code])


def test_a_process_that_cannot_start_is_no_documents_fault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "LIMITS", Limits(memory=2**70))
    with pytest.raises(WorkerError):
        ingest([fakes.write_documents(tmp_path / "documents", 1)], tmp_path / "raw", 1, Voice(), fakes.read)


def test_a_document_that_takes_too_much_memory_is_too_large(tmp_path: Path) -> None:
    documents = fakes.write_documents(tmp_path / "documents", 1)
    ingest([documents], tmp_path / "raw", 1, Voice(), read_with_more_memory_than_there_is)
    assert accounts(tmp_path / "raw")[2] == ["too_large"]


def read_with_more_memory_than_there_is(task: Task) -> Reading:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(reading, "open_document", lambda _: bytearray(LIMITS.memory))
        return read_task(task)


def test_what_is_gone_or_changed_is_no_rejection_and_is_tried_again(tmp_path: Path) -> None:
    documents = fakes.write_documents(tmp_path / "documents", 4, every="gone")
    summary = ingest([documents], tmp_path / "raw", 1, Voice(), fakes.read)
    assert (summary.read, summary.rejected, summary.unopened) == (3, 0, ["document-02.txt"])
    files = pl.read_parquet(tmp_path / "raw" / "files" / "*.parquet")["file_name"]
    assert "document-02.txt" not in files.to_list()
    assert ingest([documents], tmp_path / "raw", 1, Voice(), fakes.read).unopened == ["document-02.txt"]


@pytest.mark.parametrize("content", [None, b"another"])
def test_a_file_that_is_gone_or_another_has_no_rows(content: bytes | None, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    if content is not None:
        path.write_bytes(content)
    found = read_task(Task("0" * 64, path, (), "1"))
    assert found.is_missed
    assert found.trouble is not None


def test_nothing_but_the_files_of_a_folder_is_opened(tmp_path: Path) -> None:
    """A pipe is not waited at, no link leads out of the folder, and a circle of folders has an end."""
    (tmp_path / "outside").mkdir()
    (tmp_path / "outside" / "secret.txt").write_text("secret")
    documents = fakes.write_documents(tmp_path / "documents", 1)
    os.mkfifo(documents / "pipe.pdf")
    (documents / "link.txt").symlink_to(tmp_path / "outside" / "secret.txt")
    (documents / "folder").symlink_to(tmp_path / "outside")
    (documents / "circle").symlink_to(documents)
    (documents / "nowhere.txt").symlink_to(tmp_path / "nowhere")
    assert ingest([documents], tmp_path / "raw", 1, Voice(), fakes.read).files == 1


NAMES = {
    "\x1b[2J\nok 预算.txt": r"\x1b[2J\nok 预算.txt",
    os.fsdecode("示例局预算.txt".encode("gb18030")): "示例局预算.txt",
    os.fsdecode(b"\xff\xfe.txt"): r"\udcff\udcfe.txt",
    "\u202etxt.pdf": r"\u202etxt.pdf",
    "长" * 83 + ".txt": "长" * 83 + ".txt",
    "a\\b '; drop table files; --.txt": "a\\b '; drop table files; --.txt",
}


@pytest.mark.parametrize("name", NAMES)
def test_names_are_kept_as_they_can_be_printed(name: str, tmp_path: Path) -> None:
    (tmp_path / "documents").mkdir()
    (tmp_path / "documents" / name).write_text("reject")
    summary = ingest([tmp_path / "documents"], tmp_path / "raw", 1, Voice(), fakes.read)
    assert summary.rejected == 1
    files = pl.read_parquet(tmp_path / "raw" / "files" / "*.parquet")
    assert files["file_name"].to_list() == [NAMES[name]]
    assert files["file_path"].to_list() == [f"documents/{NAMES[name]}"]
    (reason,) = pl.read_parquet(tmp_path / "raw" / "rejections" / "*.parquet")["reason"]
    assert reason.startswith(NAMES[name])
    assert ingest([tmp_path / "documents"], tmp_path / "raw", 1, Voice(), fakes.read).new_names == 0


def test_what_can_be_printed_is_left_alone() -> None:
    assert printable("示例局　2023 年部门预算（定稿）.pdf") == "示例局　2023 年部门预算（定稿）.pdf"
