"""The journal of runs: one file each, written when a run begins and again when it ends.

A run that was killed is one that began, has no end, and whose process is gone.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

KEPT = 1_000


def as_json(value: Mapping[str, Any], indent: int | None = None) -> str:
    """Write a summary as JSON: exact decimals, dates and paths become text."""
    return json.dumps(value, ensure_ascii=False, indent=indent, default=str)


class RunNote:
    """What the journal says of the run that is going on."""

    def __init__(self, journal: Path, command: str, started: datetime) -> None:
        """Note that a run begins, and forget the oldest ones."""
        self._file = journal / f"{started:%Y-%m-%dT%H%M%S.%fZ}-{command}.json"
        self._started = started
        self._entry = {"command": command, "started_at": started.isoformat(timespec="seconds"), "process": os.getpid()}
        journal.mkdir(parents=True, exist_ok=True)
        self._write({})
        for old in sorted(journal.glob("*.json"))[:-KEPT]:
            old.unlink(missing_ok=True)

    def end(self, exit_code: int, summary: Mapping[str, Any]) -> None:
        """Note how the run ended."""
        seconds = round((datetime.now(UTC) - self._started).total_seconds(), 1)
        self._write({"seconds": seconds, "exit_code": int(exit_code), "summary": summary})

    def _write(self, more: Mapping[str, Any]) -> None:
        unfinished = self._file.with_suffix(".unfinished")
        unfinished.write_text(as_json({**self._entry, **more}) + "\n", encoding="utf-8")
        unfinished.replace(self._file)


def last_runs(journal: Path, count: int) -> list[dict[str, Any]]:
    """Return the last runs, newest first."""
    files = sorted(journal.glob("*.json"), reverse=True)[:count]
    return [json.loads(file.read_text(encoding="utf-8")) for file in files]


def is_alive(run: Mapping[str, Any]) -> bool:
    """Whether a run that has no end yet is going on."""
    try:
        os.kill(run["process"], 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        pass
    return True


def write_table(journal: Path, table: Path) -> None:
    """Write all runs, one line each, for the warehouse."""
    runs = reversed(last_runs(journal, KEPT))
    rows = [run | {"summary": as_json(run["summary"]) if "summary" in run else None} for run in runs]
    table.write_text("".join(as_json(row) + "\n" for row in rows), encoding="utf-8")
