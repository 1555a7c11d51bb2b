"""What is no readable document becomes a rejection with a reason, and what stands beside it is read all the same."""

from __future__ import annotations

import random
from pathlib import Path

import polars as pl
import pytest

from ingest.operations import reading
from ingest.operations.ingest import ingest
from ingest.operations.reading import Task, read_task
from ingest.operations.voice import Voice
from ingest.raw import RawFolder
from tests.conftest import SAMPLES

SAMPLE = next(SAMPLES.glob("*.pdf"))
GARBAGE = {
    "empty.pdf": b"",
    "workbook.xlsx": b"PK\x03\x04" + bytes(100) + b"xl/workbook.xml",
    "noise.pdf": random.Random(0).randbytes(5000),  # noqa: S311 - noise, not a secret
    "truncated.pdf": SAMPLE.read_bytes()[:2000],
    "header-only.pdf": b"%PDF-1.7\n",
    "archive.pdf": b"PK\x03\x04" + bytes(100),
    "picture.pdf": b"\x89PNG\r\n\x1a\n" + bytes(100),
}


@pytest.fixture(scope="module")
def garbage(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("garbage")
    for name, content in GARBAGE.items():
        (folder / name).write_bytes(content)
    (folder / "loop").symlink_to(folder)
    (folder / "sample.pdf").write_bytes(SAMPLE.read_bytes())
    return folder


def test_garbage_is_rejected_with_reasons_and_the_good_document_is_read(garbage: Path, tmp_path: Path) -> None:
    summary = ingest([garbage], tmp_path / "raw", 1, Voice())
    assert (summary.contents, summary.read, summary.rejected) == (len(GARBAGE) + 1, 1, len(GARBAGE))
    (part,) = RawFolder(tmp_path / "raw").parts("rejections")
    rejections = pl.read_parquet(part).filter(pl.col("level") == "document")
    assert sorted(reason.split(":")[0] for reason in rejections["reason"]) == sorted(GARBAGE)
    assert "defect" not in rejections["reason_code"].to_list()


def test_a_defect_of_ours_costs_one_document_and_quotes_nothing(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def fail(*_: object) -> None:
        raise ValueError("words of the document")

    path = tmp_path / "a.txt"
    path.write_text("text")
    task = Task("0" * 64, path, (), "1")
    monkeypatch.setattr(reading, "open_document", fail)
    (reason,) = read_task(task).frames["rejections"]["reason"]
    assert reason.startswith("a.txt: ValueError in fail (test_garbage.py, line ")
    assert "words" not in reason
