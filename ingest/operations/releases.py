"""Lists the releases of the warehouse."""

from __future__ import annotations

from argparse import Namespace
from dataclasses import asdict

from rich.console import RenderableType
from rich.markup import escape

from ingest.operations.outcome import Outcome
from ingest.operations.places import Places, shown
from ingest.operations.publishing import Release, all_releases, current_release, refused_release
from ingest.operations.queries import Row, as_table
from ingest.operations.voice import Voice

HOLDING = ("pass", "pass_rounding")
EVALUATED = (*HOLDING, "fail", "parse_suspect")


def run(_options: Namespace, places: Places, _voice: Voice) -> Outcome:
    """Carry out `mingzhang releases`."""
    current, refused = current_release(places), refused_release(places)
    releases = all_releases(places)
    number = current.number if current else None
    summary = {
        "in_use": number,
        "releases": [{"number": release.number, **asdict(release.manifest)} for release in releases],
        "refused": asdict(refused[1]) if refused else None,
    }
    words: list[RenderableType] = [as_table([_row(release, number) for release in reversed(releases)])]
    if not releases:
        words = ["No release yet: run `mingzhang rebuild PATH`."]
    if refused:
        words.append(f"Refused at {refused[1].built_at}: {escape(shown(refused[0]))}")
    return Outcome(summary, words)


def _row(release: Release, in_use: int | None) -> Row:
    manifest = release.manifest
    states = list(manifest.checks.values())
    holding = sum(states.get(state, 0) for states in states for state in HOLDING)
    evaluated = sum(states.get(state, 0) for states in states for state in EVALUATED)
    return {
        "release": release.number,
        "built": manifest.built_at,
        "documents": manifest.inputs["documents"],
        "figures": manifest.counts.get("core.fct_amounts", 0),
        "sums_that_hold": f"{holding} of {evaluated}",
        "rules_kept": f"{sum(manifest.rules.values())} of {len(manifest.rules)}",
        "": "in use" if release.number == in_use else "",
    }
