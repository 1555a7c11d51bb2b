"""The nightly run: ingest, build aside, check, publish; a refused warehouse never replaces a good one."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from rich.markup import escape

from expectations.verdict import Verdict
from ingest.operations import build, check, ingest, publishing, report, suspects
from ingest.operations.check_changes import check_changes
from ingest.operations.locks import locked
from ingest.operations.manifest import describe, fingerprint
from ingest.operations.outcome import Exit, Outcome
from ingest.operations.places import Places, shown
from ingest.operations.publishing import Release
from ingest.operations.voice import Voice
from ingest.raw import RawFolder
from ingest.raw_compaction import compact


@dataclass(frozen=True, slots=True)
class RebuildSummary:
    """What a rebuild did; without a verdict nothing had changed, and nothing was built."""

    ingested: ingest.IngestSummary
    release: Release | None
    verdict: Verdict | None = None
    refused: Path | None = None
    check_changes: dict[str, Any] = field(default_factory=dict)


def run(options: Namespace, places: Places, voice: Voice) -> Outcome:
    """Carry out `mingzhang rebuild`."""
    done = rebuild(options.paths, places, options.jobs, options.keep, voice)
    release = {"number": done.release.number, **asdict(done.release.manifest)} if done.release else None
    summary: dict[str, Any] = {"ingest": asdict(done.ingested), "release": release, "changed": done.verdict is not None}
    if done.verdict:
        summary |= {"verdict": check.summary_of(done.verdict), "check_changes": done.check_changes}
    words = [done.ingested.words, *([escape(done.verdict.words)] if done.verdict else [])]
    warehouse = escape(shown(places.warehouse))
    if done.refused:
        still = "" if done.verdict else "still "
        words.append(f"Refused: {warehouse} {still}stays as it was; look at {escape(shown(done.refused))}")
        return Outcome(summary | {"refused": str(done.refused)}, words, Exit.REFUSED)
    words.append(f"Published {warehouse}" if done.verdict else f"Nothing has changed: {warehouse} is up to date.")
    if options.report:
        site = report.after_rebuild(options, places, voice)
        return Outcome(summary | {"site": site.summary}, [*words, *site.words], site.exit_code)
    return Outcome(summary, words)


def rebuild(paths: Sequence[Path], places: Places, jobs: int, keep: int, voice: Voice) -> RebuildSummary:
    """Bring the warehouse up to date with the documents under `paths`, the models and the suites.

    Raises:
        OperationError: A step could not run; the warehouse in use stays as it is.
    """
    with locked(places.warehouse):
        ingested = ingest.ingest(paths, places.raw, jobs, voice, meanwhile=check.prepare)
        with locked(places.raw):
            compact(RawFolder(places.raw))
        publishing.finish(places)
        current, refused = publishing.current_release(places), publishing.refused_release(places)
        made_from = fingerprint(places.raw, places.sources)
        if current and made_from in (current.manifest.fingerprint, publishing.declined(places)):
            return RebuildSummary(ingested, current)
        if refused and refused[1].fingerprint == made_from:
            return RebuildSummary(ingested, current, refused=refused[0])
        built = _build(paths, places, jobs, voice)
        verdict = check.check(built, places.reports, voice, current.file if current else None)
        manifest = describe(built, fingerprint(places.raw, places.sources), verdict)
        changes = check_changes(current, built, manifest)
        if not verdict.publishable:
            refusal = publishing.refuse(built, places, manifest)
            return RebuildSummary(ingested, current, verdict, refusal, changes)
        release = publishing.publish(built, places, manifest, keep)
        return RebuildSummary(ingested, release, verdict, check_changes=changes)


def _build(paths: Sequence[Path], places: Places, jobs: int, voice: Voice) -> Path:
    """Build a warehouse aside, a second time where pages whose sums fail were read once more."""
    check.prepare()
    built = build.build_aside(places, voice)
    doubtful = suspects.find_suspects(built)
    if doubtful and suspects.read_suspects(paths, places.raw, jobs, doubtful, voice):
        built = build.build_aside(places, voice)
    return built
