"""The published warehouse → a site of pages that opens without a network."""

from __future__ import annotations

from argparse import Namespace
from dataclasses import asdict

from rich.markup import escape

from ingest.operations.outcome import Outcome
from ingest.operations.places import Places, shown
from ingest.operations.site.building import build_site
from ingest.operations.voice import Voice


def run(options: Namespace, places: Places, voice: Voice) -> Outcome:
    """Carry out `mingzhang report`."""
    site = build_site(options.paths, places, options.jobs, voice)
    return Outcome(asdict(site), [site.words, f"Open {escape(shown(site.folder / 'index.html'))}"])
