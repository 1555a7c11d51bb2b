"""Where the bytes of documents lie: under the paths that are given, and among what was fetched."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from ingest.operations.ingest import IngestSummary, given_files
from ingest.operations.places import Places
from ingest.operations.voice import Voice

Sources = dict[str, Path]  # by document


def find_sources(paths: Sequence[Path], places: Places, voice: Voice) -> Sources:
    """Return a file for each content that lies under `paths`, or was fetched.

    Raises:
        NothingToReadError: A path does not exist.
    """
    fetched = [places.documents] if places.documents.exists() else []
    given = given_files([*paths, *fetched], IngestSummary(), voice)
    return {content: files[0] for content, files in given.items()}
