"""The whole site: built aside, put in place at once, and left alone when nothing has changed."""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from ingest.operations.locks import locked
from ingest.operations.manifest import sha256_of
from ingest.operations.places import Places
from ingest.operations.queries import Row, Warehouse, opened
from ingest.operations.site.digests import program
from ingest.operations.site.pages import write_pages
from ingest.operations.site.pictures import Pictures, forget, make_pictures, plan_pictures, take_along
from ingest.operations.site.questions import question
from ingest.operations.site.shelf import Shelf
from ingest.operations.site.sources import Sources, find_sources
from ingest.operations.site.swapping import recover, swap
from ingest.operations.site.writing import Writer
from ingest.operations.voice import Voice

CARD = "site.json"


@dataclass(frozen=True, slots=True)
class Site:
    """What was built."""

    folder: Path
    documents: int
    pictures: int
    missing: int  # pictures that cannot be made: their documents are not there
    changed: bool

    @property
    def words(self) -> str:
        """The summary for people."""
        if not self.changed:
            return "Nothing has changed: the site is up to date."
        words = f"Wrote pages of {self.documents} documents with {self.pictures} pictures"
        return words + (f"; of {self.missing} pages the document is not there" if self.missing else "")


def build_site(paths: Sequence[Path], places: Places, jobs: int, voice: Voice) -> Site:
    """Bring the site up to date with the warehouse in use.

    Raises:
        NoWarehouseError: There is no warehouse.
        NothingToReadError: A path does not exist.
        LockedError: Another run is writing the site.
    """
    with locked(places.site):
        recover(places.site)
        sources = find_sources(paths, places, voice)
        # Before the warehouse is opened: one that is published in between is seen next time.
        made_from = _fingerprint(places, sources)
        card = _card(places)
        if card.get("made_from") == made_from:
            return Site(places.site, card["documents"], card["pictures"], card["missing"], changed=False)
        with opened(places.warehouse) as warehouse:
            warehouse.connection.execute(question("prepare"))
            planned = plan_pictures(warehouse)
            with voice.progress("Drawing pages") as advance:
                for done, total in make_pictures(planned, sources, places.pictures, jobs):
                    advance(done, total)
            return _write(warehouse, places, planned, card | {"made_from": made_from}, voice)


def _fingerprint(places: Places, sources: Sources) -> str:
    """Return a digest of what the site is made from: the warehouse, its own program, and the documents there are."""
    warehouse = sha256_of(places.warehouse) if places.warehouse.exists() else ""
    parts = [warehouse, program(), *sorted(sources)]
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()


def _card(places: Places) -> Row:
    try:
        card: Row = json.loads((places.site / CARD).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return card


def _write(warehouse: Warehouse, places: Places, planned: Pictures, card: Row, voice: Voice) -> Site:
    aside = places.site.with_name(f".{places.site.name}.unfinished")
    shutil.rmtree(aside, ignore_errors=True)
    aside.mkdir(parents=True)
    there = take_along(planned, places.pictures, aside / "pictures")
    writer = Writer(aside, places.site, card.get("pages"))
    count = write_pages(warehouse, writer, Shelf(planned, there), voice)
    wanted = {picture.name for pictures in planned.values() for picture in pictures}
    site = Site(places.site, count, len(there), len(wanted - there), changed=True)
    card |= {"documents": count, "pictures": site.pictures, "missing": site.missing, "pages": writer.digests}
    (aside / CARD).write_text(json.dumps(card), encoding="utf-8")
    swap(aside, places.site)
    forget(places.pictures, wanted)
    return site
