"""Raw tables → a new warehouse file, built aside and put in place when it is whole."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from rich.markup import escape

from ingest.operations import journal
from ingest.operations.dbt import run_dbt
from ingest.operations.errors import NothingToReadError
from ingest.operations.fetching import library
from ingest.operations.locks import locked
from ingest.operations.outcome import Outcome
from ingest.operations.places import Places, shown
from ingest.operations.voice import Voice
from ingest.raw import RawFolder


def run(_options: Namespace, places: Places, voice: Voice) -> Outcome:
    """Carry out `mingzhang build`."""
    build(places, voice)
    return Outcome({"warehouse": str(places.warehouse)}, [f"Built {escape(shown(places.warehouse))}"])


def build(places: Places, voice: Voice) -> None:
    """Build a warehouse and replace the one in use by it; readers of the old file keep reading it.

    Raises:
        NothingToReadError: There are no raw tables.
        BuildFailedError: dbt failed; the old file stays.
        LockedError: Another run is at work on either.
    """
    with locked(places.warehouse):
        build_aside(places, voice).replace(places.warehouse)


def build_aside(places: Places, voice: Voice) -> Path:
    """Build a warehouse beside the one in use, whose lock the caller holds; return its path."""
    aside = places.warehouse.parent / ".building" / places.warehouse.name
    aside.parent.mkdir(parents=True, exist_ok=True)
    for left_over in (aside, aside.with_name(f"{aside.name}.wal")):
        left_over.unlink(missing_ok=True)
    with locked(places.raw):
        folder = RawFolder(places.raw)
        folder.recover()
        if folder.is_empty:
            raise NothingToReadError(f"{places.raw}: there are no raw tables; run `mingzhang ingest PATH` first")
        runs, sources = aside.with_name("runs.json"), aside.with_name("sources.json")
        journal.write_table(places.journal, runs)
        library.write_table(places.sources, sources)
        given = {"MINGZHANG_RAW": places.raw, "MINGZHANG_RUNS": runs, "MINGZHANG_SOURCES": sources}
        run_dbt(given, aside, voice)
    return aside
