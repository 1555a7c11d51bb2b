"""Pages whose sums or rows are in doubt are read once more: agreement with the plain lines decides, and is recorded."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import duckdb

from ingest.operations.ingest import IngestSummary, given_files, place_of, read_all
from ingest.operations.locks import locked
from ingest.operations.reader_version import reader_version
from ingest.operations.reading import Task, read_task
from ingest.operations.voice import Voice
from ingest.raw import RawFolder, RawWriter

Suspects = Mapping[str, tuple[int, ...]]  # page numbers (1-based) by document

# A page on which a second opinion was asked already is not asked about again.
_SUSPECTS = """
    select suspects.document_id, list(suspects.page order by suspects.page)
    from checks.suspect_pages as suspects
    inner join staging.stg_pages as pages using (document_id, page)
    inner join staging.stg_documents as documents using (document_id)
    where
        (suspects.failing_results > 0 or suspects.disputed_rows > 0)
        and pages.reading_method = 'first'
        and documents.media_type = 'application/pdf'
    group by suspects.document_id
"""


def find_suspects(warehouse: Path) -> Suspects:
    """Return the pages of a warehouse in doubt, for their sums or their rows, on which no second opinion was asked."""
    with duckdb.connect(str(warehouse), read_only=True) as connection:
        return {document: tuple(pages) for document, pages in connection.execute(_SUSPECTS).fetchall()}


def read_suspects(paths: Sequence[Path], raw: Path, jobs: int, suspects: Suspects, voice: Voice) -> bool:
    """Read documents with suspect pages again, as far as they lie under `paths`; return whether any was.

    Raises:
        LockedError: Another run is writing to `raw`.
    """
    with locked(raw):
        folder = RawFolder(raw)
        folder.recover()
        writer = RawWriter(folder, reader_version())
        tasks = [
            Task(
                content,
                files[0],
                tuple(place_of(path, paths) for path in files),
                reader_version(),
                suspects[content],
            )
            for content, files in given_files(paths, IngestSummary(), voice).items()
            if content in suspects
        ]
        for reading in read_all(tasks, read_task, jobs, voice):
            if reading.trouble is None:
                writer.add(reading.frames)
        if writer.is_empty:
            return False
        writer.publish()
    return True
