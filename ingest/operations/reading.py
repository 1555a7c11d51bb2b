"""One document, read in a process of its own: whatever goes wrong becomes a rejection with a reason."""

from __future__ import annotations

import traceback
from dataclasses import dataclass
from pathlib import Path

from ingest.documents import open_document
from ingest.errors import RejectedDocumentError, UnreadableDocumentError
from ingest.pipeline import read_document
from ingest.raw import Frames, to_frames


@dataclass(frozen=True, slots=True)
class Task:
    """A content to read, a place where it lies, the paths that it was given under, and pages under suspicion."""

    document_id: str
    path: Path
    file_paths: tuple[str, ...]
    reader_version: str
    suspects: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """What came of a task: rows for the raw tables and, for the log, what went wrong."""

    task: Task
    frames: Frames
    trouble: str | None = None


def read_task(task: Task) -> Reading:
    """Read one content; never raises for a document's sake."""
    try:
        return _read(task)
    except RejectedDocumentError as error:
        return rejected(task, error.reason_code, error.reason)
    except UnreadableDocumentError as error:
        return rejected(task, "unreadable", str(error))
    except Exception as error:  # noqa: BLE001 - a defect of ours must cost one document, not the night's run
        place = traceback.extract_tb(error.__traceback__)[-1]
        # Where and which error only: its words may quote the document.
        module = Path(place.filename).name
        reason = f"{task.path.name}: {type(error).__name__} in {place.name} ({module}, line {place.lineno})"
        return rejected(task, "defect", reason)


def _read(task: Task) -> Reading:
    document = open_document(task.path)
    if document.document_id != task.document_id:
        return rejected(task, "changed", f"{task.path.name}: the file changed while it was being read")
    rows = dict(read_document(document, task.file_paths, task.suspects).rows)
    rows["documents"] = [row | {"reader_version": task.reader_version} for row in rows["documents"]]
    return Reading(task, to_frames(rows))


def lost(task: Task) -> Reading:
    """Return the rejection of a document that ends the process which reads it."""
    return rejected(task, "reader_died", f"{task.path.name}: the process that read it died, also when it read it alone")


def rejected(task: Task, reason_code: str, reason: str) -> Reading:
    """Return a document-level rejection."""
    row = {"document_id": task.document_id, "level": "document", "reason_code": reason_code, "reason": reason}
    return Reading(task, to_frames({"rejections": [row]}), reason)
