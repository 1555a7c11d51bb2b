"""The journal of runs: one JSON line each, so that `status` can say what happened."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any


def as_json(value: dict[str, Any], indent: int | None = None) -> str:
    """Write a summary as JSON: exact decimals, dates and paths become text."""
    return json.dumps(value, ensure_ascii=False, indent=indent, default=str)


def note_run(journal: Path, command: str, started: datetime, exit_code: int, summary: dict[str, Any]) -> None:
    """Append a run."""
    journal.parent.mkdir(parents=True, exist_ok=True)
    seconds = round((datetime.now(UTC) - started).total_seconds(), 1)
    entry = {"command": command, "started_at": started.isoformat(timespec="seconds"), "seconds": seconds}
    with journal.open("a", encoding="utf-8") as handle:
        handle.write(as_json(entry | {"exit_code": exit_code, "summary": summary}) + "\n")


def last_runs(journal: Path, count: int) -> list[dict[str, Any]]:
    """Return the last runs, newest first; a line cut short by a crash is passed over."""
    if not journal.exists():
        return []
    runs: list[dict[str, Any]] = []
    for line in reversed(journal.read_text(encoding="utf-8").splitlines()):
        if len(runs) == count:
            break
        if line.startswith("{") and line.endswith("}"):
            runs.append(json.loads(line))
    return runs
