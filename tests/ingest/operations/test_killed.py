"""A run that is killed loses nothing that counts, and leaves no process behind."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import polars as pl

from ingest.operations.ingest import ingest
from ingest.operations.voice import Voice
from ingest.raw import RawFolder
from tests.ingest.operations.fakes import read, write_documents

RUN = """
import sys
from pathlib import Path
import ingest.raw
from ingest.operations.ingest import ingest as run
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
