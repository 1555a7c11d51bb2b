"""The nightly run: ingest, build aside, check, publish; a refused warehouse never replaces a good one."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from rich.markup import escape

from expectations.verdict import Verdict
from ingest.operations import build, check, ingest, releases, suspects
from ingest.operations.locks import locked
from ingest.operations.outcome import Exit, Outcome
from ingest.operations.places import Places, shown
from ingest.operations.releases import Release
from ingest.operations.voice import Voice


@dataclass(frozen=True, slots=True)
class RebuildSummary:
    """What a rebuild did; without a verdict nothing had changed, and nothing was built."""

    ingested: ingest.IngestSummary
    release: Release | None
    verdict: Verdict | None = None
    refused: Path | None = None


def run(options: Namespace, places: Places, voice: Voice) -> Outcome:
    """Carry out `mingzhang rebuild`."""
    done = rebuild(options.paths, places, options.jobs, options.keep, voice)
    release = asdict(done.release) if done.release else None
    summary: dict[str, Any] = {"ingest": asdict(done.ingested), "release": release, "changed": done.verdict is not None}
    warehouse = escape(shown(places.warehouse))
    words = [done.ingested.words]
    if done.verdict is None:
        return Outcome(summary, [*words, f"Nothing has changed: {warehouse} is up to date."])
    summary["verdict"] = check.summary_of(done.verdict)
    words.append(escape(done.verdict.words))
    if done.refused:
        words.append(f"Refused: {warehouse} stays as it was; look at {escape(shown(done.refused))}")
        return Outcome(summary | {"refused": str(done.refused)}, words, Exit.REFUSED)
    return Outcome(summary, [*words, f"Published {warehouse}"])


def rebuild(paths: Sequence[Path], places: Places, jobs: int, keep: int, voice: Voice) -> RebuildSummary:
    """Bring the warehouse up to date with the documents under `paths`, the models and the suites.

    Raises:
        OperationError: A step could not run; the warehouse in use stays as it is.
    """
    with locked(places.warehouse):
        ingested = ingest.ingest(paths, places.raw, jobs, voice)
        made_from = releases.fingerprint(places.raw)
        current = releases.current_release(places)
        if current and current.fingerprint == made_from:
            return RebuildSummary(ingested, current)
        built = build.build_aside(places.raw, places.warehouse, voice)
        doubtful = suspects.find_suspects(built)
        if doubtful and suspects.read_suspects(paths, places.raw, jobs, doubtful, voice):
            made_from = releases.fingerprint(places.raw)
            built = build.build_aside(places.raw, places.warehouse, voice)
        verdict = check.check(built, places.reports, voice)
        if not verdict.publishable:
            refused = places.warehouse.with_name(f"{places.warehouse.stem}.refused.duckdb")
            built.replace(refused)
            return RebuildSummary(ingested, current, verdict, refused)
        return RebuildSummary(ingested, releases.publish(built, places, made_from, keep), verdict)
