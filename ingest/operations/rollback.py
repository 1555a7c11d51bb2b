"""Puts an earlier release to use again, until something new is published."""

from __future__ import annotations

from argparse import Namespace

from rich.markup import escape

from ingest.operations import publishing
from ingest.operations.errors import UnknownReleaseError
from ingest.operations.locks import locked
from ingest.operations.outcome import Outcome
from ingest.operations.places import Places, shown
from ingest.operations.publishing import Release
from ingest.operations.voice import Voice


def run(options: Namespace, places: Places, _voice: Voice) -> Outcome:
    """Carry out `mingzhang rollback`."""
    before, after = rollback(places, options.number)
    words = f"{escape(shown(places.warehouse))} is release {after.number} again, in the place of {before.number}"
    return Outcome({"before": before.number, "in_use": after.number}, [words])


def rollback(places: Places, number: int | None) -> tuple[Release, Release]:
    """Put a release to use, by default the one before; what the other was made from is not published again.

    Raises:
        UnknownReleaseError: There is no such release.
        LockedError: A run is at work on the warehouse.
    """
    with locked(places.warehouse):
        before = publishing.current_release(places)
        if before is None:
            raise UnknownReleaseError("there is no release yet; run `mingzhang rebuild PATH` first")
        earlier = [release for release in publishing.all_releases(places) if release.number < before.number]
        if number is None and not earlier:
            raise UnknownReleaseError(f"there is no release before {before.number}")
        after = earlier[-1] if number is None else publishing.release_of(places, number)
        publishing.put_to_use(places, after.number, before.manifest.fingerprint)
        return before, after
