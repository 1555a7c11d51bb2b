"""A server with faults, a clock that does not wait, and a library to fetch into."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import pytest

from ingest.operations.fetch import FetchSummary, fetch
from ingest.operations.fetching.client import Client, Clock
from ingest.operations.fetching.library import rows
from ingest.operations.fetching.sources import Source
from ingest.operations.places import Places
from ingest.operations.voice import Voice
from tests.ingest.operations.fetching.server import Server, serving

LARGEST = 1_000_000
ORIGIN = "http://a.example/"


@dataclass
class NoWaiting(Clock):
    """A clock that notes how long it was asked to wait."""

    time: float = 0.0
    waits: list[float] = field(default_factory=list)

    def now(self) -> float:
        return self.time

    def wait(self, seconds: float) -> None:
        self.waits.append(seconds)
        self.time += seconds


@dataclass
class Night:
    """Fetching, night after night, into one data folder."""

    server: Server
    places: Places
    clock: NoWaiting = field(default_factory=NoWaiting)
    pause: float = 0.0

    def fetch(self, *addresses: str, published_on: date | None = None, loopback: bool = True) -> FetchSummary:
        sources = [
            Source(
                address=address, publisher="示例市财政局", page_of_origin="http://a.example/", published_on=published_on
            )
            for address in addresses
        ]
        client = Client(self.pause, loopback, self.clock)
        return fetch(sources, self.places, client, LARGEST, Voice())

    @property
    def files(self) -> list[Path]:
        return sorted(path for path in self.places.documents.rglob("*") if path.is_file())

    @property
    def contents(self) -> list[bytes]:
        return [path.read_bytes() for path in self.files]

    @property
    def rows(self) -> list[dict[str, object]]:
        return list(rows(self.places.sources))


@pytest.fixture
def night(tmp_path: Path) -> Iterator[Night]:
    with serving() as server:
        yield Night(server, Places(tmp_path, tmp_path / "raw", tmp_path / "warehouse.duckdb"))
