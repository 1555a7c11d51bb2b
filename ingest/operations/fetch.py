"""Sources → documents: downloads what a list names, if it changed, into the library of documents."""

from __future__ import annotations

import random
from argparse import Namespace
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from functools import partial

from ingest.operations.fetching.client import Client
from ingest.operations.fetching.downloads import download
from ingest.operations.fetching.errors import DownloadError, PassingError
from ingest.operations.fetching.library import Library
from ingest.operations.fetching.sources import Source, in_turns, read_sources
from ingest.operations.locks import locked
from ingest.operations.outcome import Exit, Outcome
from ingest.operations.places import Places, shown
from ingest.operations.voice import Voice

_TRIES = 4
_FIRST_WAIT = 4.0
_LONGEST_WAIT = 120.0  # seconds: whoever asks for more is asked again in the next run


@dataclass(slots=True)
class FetchSummary:
    """What was asked for and what came of it."""

    sources: int = 0
    new: int = 0
    changed: int = 0
    unchanged: int = 0
    failed: dict[str, str] = field(default_factory=dict)  # address -> code

    def count(self, state: str) -> None:
        """Take up what came of one source."""
        self.new += state == "new"
        self.changed += state == "changed"
        self.unchanged += state == "unchanged"

    @property
    def words(self) -> str:
        """The summary for people."""
        words = (
            f"Fetched {self.new + self.changed} of {self.sources} documents ({self.new} new, {self.changed} changed)"
        )
        return f"{words}; {self.unchanged} are as they were, {len(self.failed)} could not be had"


def run(options: Namespace, places: Places, voice: Voice) -> Outcome:
    """Carry out `mingzhang fetch`."""
    client = Client(pause=options.pause)
    with locked(places.documents):
        summary = fetch(read_sources(options.sources), places, client, options.largest * 1_000_000, voice)
    none_had = bool(summary.sources) and len(summary.failed) == summary.sources
    words = [summary.words, f"They lie in {shown(places.documents)}: mingzhang rebuild {shown(places.documents)}"]
    return Outcome(asdict(summary), words, Exit.COULD_NOT_RUN if none_had else Exit.DONE)


def fetch(sources: list[Source], places: Places, client: Client, largest: int, voice: Voice) -> FetchSummary:
    """Bring the library up to date with the sources; a document that cannot be had is told, and costs no other."""
    library = Library(places.documents, places.sources)
    summary = FetchSummary(sources=len(sources))
    with voice.progress("Fetching documents") as advance:
        for done, source in enumerate(in_turns(sources), 1):
            try:
                summary.count(_patiently(partial(_fetch, source, library, client, largest), client))
            except DownloadError as error:
                voice.warn(error.words)
                summary.failed[source.address] = error.code
            advance(done, len(sources))
    return summary


def _fetch(source: Source, library: Library, client: Client, largest: int) -> str:
    under_way, known = library.partial(source), library.record(source)
    try:
        answer = download(client, source.address, under_way, known.validators, largest)
    except PassingError:  # what arrived waits for the next try
        raise
    except DownloadError:
        under_way.drop()
        raise
    if answer is None:
        library.note(source, known)
        return "unchanged"
    return library.keep(source, under_way, answer)


def _patiently(attempt: Callable[[], str], client: Client) -> str:
    """Try again what may pass, each time later, and as late as the server asks."""
    for number in range(_TRIES):
        try:
            return attempt()
        except PassingError as error:
            wait = _FIRST_WAIT * 2**number * random.uniform(0.8, 1.2)  # noqa: S311 - so that not all come back at once
            wait = max(wait, error.seconds or 0.0)
            if number + 1 == _TRIES or wait > _LONGEST_WAIT:
                raise
            client.clock.wait(wait)
    raise AssertionError
