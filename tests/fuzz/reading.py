"""Reading as ever, and a note of the memory that it took."""

from __future__ import annotations

import os
import resource
from pathlib import Path

from ingest.operations.reading import Reading, Task, read_task

PEAKS = "MINGZHANG_FUZZ_PEAKS"  # names the file of notes


def read(task: Task) -> Reading:
    """Read a document, and note the most memory that this process ever had."""
    reading = read_task(task)
    with Path(os.environ[PEAKS]).open("a") as peaks:
        peaks.write(f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss}\n")
    return reading
