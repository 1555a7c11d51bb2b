"""From a command's options to its outcome: what each command prints, for people and for machines."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable
from dataclasses import asdict
from typing import Any

from rich.markup import escape

from expectations.verdict import Verdict
from ingest.operations import build, check, ingest, rebuild, show, status
from ingest.operations.outcome import Exit, Outcome
from ingest.operations.places import Places, shown
from ingest.operations.voice import Voice

REASONS_SHOWN = 10


def run_ingest(options: Namespace, places: Places, voice: Voice) -> Outcome:
    """Documents → raw tables."""
    summary = ingest.ingest(options.paths, places.raw, options.jobs, voice)
    return Outcome(asdict(summary), [_of_ingest(summary)])


def run_build(_options: Namespace, places: Places, voice: Voice) -> Outcome:
    """Raw tables → warehouse."""
    build.build(places.raw, places.warehouse, voice)
    return Outcome({"warehouse": str(places.warehouse)}, [f"Built {escape(shown(places.warehouse))}"])


def run_check(_options: Namespace, places: Places, voice: Voice) -> Outcome:
    """Warehouse → verdict."""
    verdict = check.check(places.warehouse, places.reports, voice)
    return Outcome(_verdict(verdict), [escape(verdict.words)], Exit.DONE if verdict.publishable else Exit.REFUSED)


def run_rebuild(options: Namespace, places: Places, voice: Voice) -> Outcome:
    """Documents → published warehouse."""
    done = rebuild.rebuild(options.paths, places, options.jobs, options.keep, voice)
    release = asdict(done.release) if done.release else None
    summary: dict[str, Any] = {"ingest": asdict(done.ingested), "release": release, "changed": done.verdict is not None}
    warehouse = escape(shown(places.warehouse))
    words = [_of_ingest(done.ingested)]
    if done.verdict is None:
        return Outcome(summary, [*words, f"Nothing has changed: {warehouse} is up to date."])
    summary["verdict"] = _verdict(done.verdict)
    words.append(escape(done.verdict.words))
    if done.refused:
        words.append(f"Refused: {warehouse} stays as it was; look at {escape(shown(done.refused))}")
        return Outcome(summary | {"refused": str(done.refused)}, words, Exit.REFUSED)
    return Outcome(summary, [*words, f"Published {warehouse}"])


def run_show(options: Namespace, places: Places, _voice: Voice) -> Outcome:
    """Everything about one document."""
    return show.show(places.warehouse, options.document, options.table)


def run_status(_options: Namespace, places: Places, _voice: Voice) -> Outcome:
    """The last runs and the warehouse."""
    return status.status(places)


COMMANDS: dict[str, Callable[[Namespace, Places, Voice], Outcome]] = {
    "ingest": run_ingest,
    "build": run_build,
    "check": run_check,
    "rebuild": run_rebuild,
    "show": run_show,
    "status": run_status,
}


def _of_ingest(summary: ingest.IngestSummary) -> str:
    kinds = ", ".join(f"{count} {kind.replace('_', ' ')}" for kind, count in sorted(summary.documents.items()))
    words = f"Read {summary.read} of {summary.contents} documents" + (f" ({kinds})" if kinds else "")
    words += f": {summary.tables} tables; {summary.unchanged} were read before, {summary.rejected} rejected"
    reasons = [f"  {reason}" for reason in list(summary.reasons.values())[:REASONS_SHOWN]]
    if summary.rejected > REASONS_SHOWN:
        reasons.append(f"  … and {summary.rejected - REASONS_SHOWN} more in raw.rejections")
    return escape("\n".join([words, *reasons]))


def _verdict(verdict: Verdict) -> dict[str, Any]:
    broken = [asdict(result) for result in verdict.results if not result.kept]
    return {"publishable": verdict.publishable, "rules": len(verdict.results), "broken": broken}
