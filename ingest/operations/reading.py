"""One document, read in a process of its own: whatever goes wrong becomes a rejection with a reason."""

from __future__ import annotations

import traceback
from dataclasses import dataclass
from pathlib import Path

from ingest.documents import open_document
from ingest.errors import RejectedDocumentError, UnreadableDocumentError
from ingest.operations.worker import Death, Limits
from ingest.pipeline import read_document
from ingest.printable import printable
from ingest.raw import Frames, to_frames

# Rows of all raw tables; the largest disclosure seen is a twentieth of this.
MOST_ROWS = 500_000
LIMITS = Limits()


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
    """What came of a task: rows for the raw tables and, for the log, what went wrong.

    A reading without rows came too late for the content: its file is gone, or another one by now.
    """

    task: Task
    frames: Frames
    trouble: str | None = None

    @property
    def is_missed(self) -> bool:
        """Whether there was no such content any more."""
        return not self.frames


def read_task(task: Task) -> Reading:
    """Read one content; never raises for a document's sake."""
    try:
        return _read(task)
    except RejectedDocumentError as error:
        return rejected(task, error.reason_code, error.reason)
    except UnreadableDocumentError as error:
        return rejected(task, "unreadable", str(error))
    except MemoryError:
        return rejected(task, "too_large", f"{task.path.name}: reading it takes more memory than a document may")
    except Exception as error:  # noqa: BLE001 - a defect of ours must cost one document, not the night's run
        place = traceback.extract_tb(error.__traceback__)[-1]
        # Where and which error only: its words may quote the document.
        module = Path(place.filename).name
        reason = f"{task.path.name}: {type(error).__name__} in {place.name} ({module}, line {place.lineno})"
        return rejected(task, "defect", reason)


def _read(task: Task) -> Reading:
    try:
        document = open_document(task.path)
    except OSError as error:
        return Reading(task, {}, printable(f"{task.path.name}: cannot be read any more ({error.strerror})"))
    if document.document_id != task.document_id:
        return Reading(task, {}, printable(f"{task.path.name}: the file changed while it was being read"))
    rows = dict(read_document(document, task.file_paths, task.suspects).rows)
    if (count := sum(map(len, rows.values()))) > MOST_ROWS:
        return rejected(task, "too_large", f"{task.path.name}: {count:,} cells and lines are more than a document has")
    rows["documents"] = [row | {"reader_version": task.reader_version} for row in rows["documents"]]
    return Reading(task, to_frames(rows))


def lost(task: Task, death: Death) -> Reading:
    """Return the rejection of a document that ends the process which reads it."""
    return rejected(task, death.code, f"{task.path.name}: {death.words}")


def rejected(task: Task, reason_code: str, reason: str) -> Reading:
    """Return a document-level rejection."""
    reason = printable(reason)
    row = {"document_id": task.document_id, "level": "document", "reason_code": reason_code, "reason": reason}
    return Reading(task, to_frames({"rejections": [row]}), reason)
