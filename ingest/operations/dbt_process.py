"""Builds a warehouse in a process that ends with the run that started it, however that one ends.

It is given a file of statements and, after it, what dbt is to be called with. Where the file exists, dbt has run the
same models before, and DuckDB is told the same statements again; only where that fails, or for the first time, does
dbt itself run. On standard output stands one JSON object a line: how far it is, or what went wrong.
"""

from __future__ import annotations

import json
import os
import sys
import threading
from pathlib import Path
from typing import Any

import duckdb

from ingest.operations.statements import BrokenTestError, Recorder, Recording, keep, kept, tell

FINISHED = ("LogSeedResult", "LogModelResult", "LogTestResult", "LogNodeResult", "LogSnapshotResult")


def main() -> int:
    """Build the warehouse that the environment names; return 0 if it was built and no test is broken."""
    threading.Thread(target=_end_with_parent, daemon=True).start()
    file, warehouse = Path(sys.argv[1]), Path(os.environ["MINGZHANG_WAREHOUSE"])
    if (recording := kept(file)) and _tell_again(recording, warehouse):
        return 0
    return _run_dbt(file)


def _tell_again(recording: Recording, warehouse: Path) -> bool:
    try:
        tell(recording, warehouse, lambda done, total: _say(done=done, total=total))
    except (duckdb.Error, BrokenTestError):  # dbt says in its own words what is wrong
        for left_over in (warehouse, warehouse.with_name(f"{warehouse.name}.wal")):
            left_over.unlink(missing_ok=True)
        return False
    return True


def _run_dbt(file: Path) -> int:
    from dbt.cli.main import dbtRunner  # noqa: PLC0415 - dbt takes three seconds to import

    recorder = Recorder()
    done = 0

    def follow(event: Any) -> None:  # noqa: ANN401 - dbt ships no types
        nonlocal done
        recorder.take(event)
        if event.info.level == "error" and event.info.msg.strip():
            _say(error=event.info.msg.strip())
        if event.info.name in FINISHED:
            done += 1
            _say(done=done, total=getattr(event.data, "total", 0))  # what is skipped has none

    result = dbtRunner(callbacks=[follow]).invoke(sys.argv[2:])
    if result.exception:
        _say(error=str(result.exception))
    if result.success:
        parents = {run.node.unique_id: run.node.depends_on_nodes for run in getattr(result.result, "results", ())}
        keep(Recording(recorder.statements, parents), file)
    return 0 if result.success else 1


def _say(**words: object) -> None:
    print(json.dumps(words), flush=True)  # noqa: T201 - read by the process that started this one


def _end_with_parent() -> None:
    sys.stdin.read()  # ends when the other end of the pipe is closed
    os._exit(1)


if __name__ == "__main__":
    sys.exit(main())
