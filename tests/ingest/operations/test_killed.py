"""A run that is killed loses nothing that counts, and leaves no process behind."""

from __future__ import annotations

import ctypes
import json
import os
import resource
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import polars as pl
import pytest

from ingest.operations.errors import LockedError
from ingest.operations.ingest import ingest
from ingest.operations.locks import locked
from ingest.operations.voice import Voice
from ingest.raw import RawFolder
from tests.ingest.operations.fakes import read, write_documents

COMMAND = """
import sys
from functools import partial
from ingest import cli
from ingest.operations import ingest as module
from ingest.operations import voice
from tests.ingest.operations.fakes import read
if __name__ == "__main__":
    voice.SECONDS_BETWEEN_LINES = 0
    module.ingest = partial(module.ingest, read=read)
    sys.exit(cli.main())
"""
RUN = """
import sys
from pathlib import Path
import ingest.raw
from ingest.operations.ingest import ingest as run
from ingest.operations.locks import locked
from ingest.operations.voice import Voice
from tests.ingest.operations.fakes import read
if __name__ == "__main__":
    ingest.raw.ROWS_PER_BATCH = 1
    run([Path(sys.argv[1])], Path(sys.argv[2]), 2, Voice(), read)
"""


def test_a_killed_run_is_finished_by_the_next_as_if_it_had_not_been_killed(tmp_path: Path) -> None:
    documents = write_documents(tmp_path / "documents", 12, every="wait")
    script, raw, undisturbed = tmp_path / "run.py", tmp_path / "raw", tmp_path / "undisturbed"
    script.write_text(RUN)
    run = subprocess.Popen(
        [sys.executable, str(script), str(documents), str(raw)],
        env=os.environ | {"PYTHONPATH": os.getcwd()},  # noqa: PTH109 - as the tests' own path has it
        start_new_session=True,
    )
    _wait_for(lambda: any(raw.glob(".incoming/batches/documents/*.parquet")))
    run.kill()
    run.wait()
    _wait_for(lambda: not _lives(run.pid))
    assert RawFolder(raw).is_empty
    ingest([documents], raw, 1, Voice(), read)
    ingest([documents], undisturbed, 1, Voice(), read)
    for table in ("documents", "cells", "files"):
        assert _rows(raw, table).equals(_rows(undisturbed, table))


@pytest.mark.parametrize(("told", "code"), [(signal.SIGTERM, 143), (signal.SIGINT, 130)])
def test_a_run_that_is_told_to_stop_keeps_what_it_has_read(tmp_path: Path, told: signal.Signals, code: int) -> None:
    """Also what no batch was large enough for; the exit code says who stopped it, and the journal too."""
    run = _start(tmp_path, 40)
    _wait_for(lambda: "3 of" in (tmp_path / "words").read_text())
    run.send_signal(told)
    assert run.wait() == code
    _wait_for(lambda: not _lives(run.pid))
    assert any((tmp_path / "data" / "raw").glob(".incoming/batches/documents/*.parquet"))
    (note,) = (tmp_path / "data" / "runs").iterdir()
    assert json.loads(note.read_text())["exit_code"] == code


def test_a_full_disk_loses_nothing_that_was_whole(tmp_path: Path) -> None:
    """No file may grow beyond some bytes, as on a disk without room; with room again the next run goes on."""
    assert _start(tmp_path, 6).wait() == 0
    raw = tmp_path / "data" / "raw"
    before = {path: path.read_bytes() for path in raw.rglob("*.parquet")}
    assert _start(tmp_path, 12, room=4_000).wait() == 2
    assert {path: path.read_bytes() for path in before} == before
    assert _start(tmp_path, 12).wait() == 0
    documents = _rows(raw, "documents")["document_id"]
    assert (documents.len(), documents.n_unique()) == (12, 12)


def test_a_folder_that_cannot_be_written_to_stays_as_it_is(tmp_path: Path) -> None:
    """The run says so and could not run; when the folder can be written to again the next run goes on."""
    assert _start(tmp_path, 6).wait() == 0
    data = tmp_path / "data"
    before = {path: path.read_bytes() for path in data.rglob("*") if path.is_file()}
    folders = [data, *(path for path in data.rglob("*") if path.is_dir())]
    for folder in folders:
        folder.chmod(0o555)
    assert _start(tmp_path, 12, without=_write_anywhere).wait() == 2
    for folder in folders:
        folder.chmod(0o755)
    assert {path: path.read_bytes() for path in before} == before
    assert len(list((data / "runs").iterdir())) == 1
    assert _start(tmp_path, 12).wait() == 0
    assert _rows(data / "raw", "documents")["document_id"].n_unique() == 12


def test_the_lock_of_a_dead_process_is_nobodys(tmp_path: Path) -> None:
    run = _start(tmp_path, 40)
    lock = tmp_path / "data" / "raw.lock"
    _wait_for(lambda: lock.exists() and str(run.pid) in lock.read_text())
    with pytest.raises(LockedError, match=f"process {run.pid}"), locked(tmp_path / "data" / "raw"):
        pass
    run.kill()
    run.wait()
    with locked(tmp_path / "data" / "raw"):
        assert str(os.getpid()) in lock.read_text()


def _write_anywhere() -> None:
    """Give up what lets an administrator write where nobody may: two capabilities, by numbers of the system."""
    for capability in (1, 2):
        ctypes.CDLL(None).prctl(24, capability, 0, 0, 0)


def _start(
    folder: Path, count: int, room: int | None = None, without: Callable[[], None] | None = None
) -> subprocess.Popen[bytes]:
    """Start `mingzhang ingest` with a reader of fakes, with room for so many bytes or without a right."""
    script = folder / "command.py"
    script.write_text(COMMAND)
    documents = write_documents(folder / "documents", count, every="wait")
    limit = (lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (room, room))) if room else without
    return subprocess.Popen(
        [sys.executable, str(script), "ingest", str(documents), "--jobs", "2"],
        env=os.environ | {"PYTHONPATH": os.getcwd(), "MINGZHANG_DATA": str(folder / "data")},  # noqa: PTH109 - as above
        stderr=subprocess.DEVNULL if room else (folder / "words").open("wb"),
        start_new_session=True,
        preexec_fn=limit,  # noqa: PLW1509 - this test has no threads
    )


def _rows(raw: Path, table: str) -> pl.DataFrame:
    return pl.concat([pl.read_parquet(part) for part in RawFolder(raw).parts(table)])


def _wait_for(happened: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 30
    while not happened():
        assert time.monotonic() < deadline, "it did not happen within half a minute"
        time.sleep(0.02)


def _lives(session: int) -> bool:
    """Whether any process of the session is left."""
    try:
        os.killpg(session, signal.SIG_DFL)
    except ProcessLookupError:
        return False
    return True
