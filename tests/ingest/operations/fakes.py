"""A reader whose documents say what shall happen to them: for the run around it, not for reading."""

from __future__ import annotations

import os
import time
from pathlib import Path

from ingest.operations.reading import Reading, Task, rejected
from ingest.raw import to_frames


def read(task: Task) -> Reading:
    """Return a document of three cells, or do what its text says: `die`, `reject`, be `gone`, or take time."""
    words = task.path.read_text(encoding="utf-8").split()
    if "die" in words:
        os._exit(9)
    if "gone" in words:
        return Reading(task, {}, f"{task.path.name}: it is gone")
    while "spin" in words:
        pass
    if "hang" in words:
        time.sleep(3600)
    if "reject" in words:
        return rejected(task, "fake", f"{task.path.name}: it wants to be rejected")
    if "wait" in words:
        time.sleep(0.3)
    shared = {"document_id": task.document_id}
    document = shared | {"reader_version": task.reader_version, "document_kind": "budget"}
    cells = [shared | {"page": 1, "table_no": 1, "row_no": row, "text": words[0]} for row in (1, 2, 3)]
    return Reading(task, to_frames({"documents": [document], "tables": [shared], "cells": cells}))


def write_documents(folder: Path, count: int, *, every: str = "") -> Path:
    """Write documents with different contents; the third of them does what `every` says."""
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(count):
        (folder / f"document-{number:02d}.txt").write_text(f"text-{number} {every if number % 3 == 2 else ''}")
    return folder
