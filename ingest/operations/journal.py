"""The journal of runs: one JSON line each, so that `status` can say what happened."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any


def note_run(journal: Path, command: str, started: datetime, exit_code: int, summary: dict[str, Any]) -> None:
    """Append a run."""
    journal.parent.mkdir(parents=True, exist_ok=True)
    seconds = round((datetime.now(UTC) - started).total_seconds(), 1)
    entry = {"command": command, "started_at": started.isoformat(timespec="seconds"), "seconds": seconds}
    with journal.open("a", encoding="utf-8") as handle:
        handle.write(json.dumps(entry | {"exit_code": exit_code, "summary": summary}, ensure_ascii=False) + "\n")


def last_runs(journal: Path, count: int) -> list[dict[str, Any]]:
    """Return the last runs, newest first; a line cut short by a crash is passed over."""
    if not journal.exists():
        return []
    runs = []
    for line in reversed(journal.read_text(encoding="utf-8").splitlines()):
        if len(runs) == count:
            break
        if line.startswith("{") and line.endswith("}"):
            runs.append(json.loads(line))
    return runs
