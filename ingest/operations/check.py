"""Judges a warehouse by the expectation suites."""

from __future__ import annotations

import gc
import threading
from argparse import Namespace
from dataclasses import asdict
from importlib import import_module
from pathlib import Path
from typing import Any

import duckdb
from rich.markup import escape

from expectations.verdict import Verdict
from ingest.operations.errors import NoWarehouseError
from ingest.operations.outcome import Exit, Outcome
from ingest.operations.places import Places
from ingest.operations.publishing import all_releases, current_release
from ingest.operations.voice import Voice


def run(_options: Namespace, places: Places, voice: Voice) -> Outcome:
    """Carry out `mingzhang check`."""
    verdict = check(places.warehouse, places.reports, voice, last_before(places))
    return Outcome(summary_of(verdict), [escape(verdict.words)], Exit.DONE if verdict.publishable else Exit.REFUSED)


def last_before(places: Places) -> Path | None:
    """Return the release before the warehouse in use, where one is kept."""
    current = current_release(places)
    files = [release.file for release in all_releases(places) if current and release.number < current.number]
    return files[-1] if files else None


def check(warehouse: Path, reports: Path, voice: Voice, last: Path | None = None) -> Verdict:
    """Run every suite over `warehouse` and write the reports; `last` is the release that it is compared with.

    Raises:
        NoWarehouseError: There is no such file, or it is no warehouse of ours.
    """
    if not warehouse.exists():
        raise NoWarehouseError(f"{warehouse}: there is no warehouse; run `mingzhang rebuild PATH` first")
    from expectations import runner  # noqa: PLC0415 - Great Expectations takes eight seconds to import

    with voice.progress("Checking the warehouse"):
        try:
            return runner.check(warehouse, reports, last)
        except duckdb.Error as error:
            raise NoWarehouseError(f"{warehouse}: cannot be judged: {error}") from error


def prepare() -> None:
    """Load Great Expectations while something else is waited for."""
    threading.Thread(target=_load, daemon=True).start()


def _load() -> None:
    # What it consists of stays until the end: to look for garbage among it, again and again, takes two seconds.
    gc.disable()
    import_module("expectations.runner")
    gc.freeze()
    gc.enable()


def summary_of(verdict: Verdict) -> dict[str, Any]:
    """Return the verdict for machines, with the rules that are broken."""
    broken = [asdict(result) for result in verdict.results if not result.kept]
    return {"publishable": verdict.publishable, "rules": len(verdict.results), "broken": broken}
