"""The published warehouse → a site of pages that opens without a network."""

from __future__ import annotations

import shlex
from argparse import Namespace
from dataclasses import asdict

from rich.markup import escape

from ingest.operations.errors import OperationError
from ingest.operations.outcome import Exit, Outcome
from ingest.operations.places import Places, shown
from ingest.operations.site.building import build_site
from ingest.operations.voice import Voice


def run(options: Namespace, places: Places, voice: Voice) -> Outcome:
    """Carry out `mingzhang report`."""
    site = build_site(options.paths, places, options.jobs, voice)
    return Outcome(asdict(site), [site.words, f"Open {escape(shown(site.folder / 'index.html'))}"])


def after_rebuild(options: Namespace, places: Places, voice: Voice) -> Outcome:
    """Write the site of the warehouse in use; whatever goes wrong with it, that warehouse is good."""
    try:
        return run(options, places, voice)
    except Exception as error:  # noqa: BLE001 - no failure of the site may look like a warehouse that was not published
        if not isinstance(error, OperationError | OSError):
            voice.console.print_exception()
        reason = str(error) if isinstance(error, OperationError) else f"{type(error).__name__}: {error}"
        words = f"The warehouse is good, but its site could not be written: {reason}"
        voice.warn(words)
        command = shlex.join(["mingzhang", "report", *map(str, options.paths)])
        advice = f"The site before stays as it was; write this one with: {command}"
        return Outcome({"error": reason}, [escape(words), escape(advice)], Exit.WITHOUT_SITE)
