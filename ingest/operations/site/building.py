"""The whole site: built aside, put in place by renaming a folder, and left alone when nothing has changed."""

from __future__ import annotations

import hashlib
import json
import shutil
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

from ingest import __version__
from ingest.operations.dictionary import public_tables
from ingest.operations.locks import locked
from ingest.operations.manifest import sha256_of
from ingest.operations.places import Places
from ingest.operations.queries import Row, Warehouse, opened
from ingest.operations.site import documents, organisations, overview
from ingest.operations.site.pictures import Pictures, forget, make_pictures, plan_pictures, take_along
from ingest.operations.site.questions import question
from ingest.operations.site.sources import find_sources
from ingest.operations.site.writing import HOME, Writer, as_script, read_words
from ingest.operations.voice import Voice

CARD = "site.json"
_LIBRARIES = ("jinja2", "pillow", "pypdfium2")


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
    with locked(places.site), opened(places.warehouse) as warehouse:
        sources = find_sources(paths, places, voice)
        warehouse.connection.execute(question("prepare"))
        planned = plan_pictures(warehouse)
        with voice.progress("Drawing pages") as advance:
            for done, total in make_pictures(planned, sources, places.pictures, jobs):
                advance(done, total)
        made_from = _fingerprint(places, planned)
        card = _card(places)
        if card.get("made_from") == made_from:
            return Site(places.site, card["documents"], card["pictures"], card["missing"], changed=False)
        return _write(warehouse, places, planned, made_from, voice)


def _fingerprint(places: Places, planned: Pictures) -> str:
    """Return a digest of all that the site is made from: the warehouse, its own program, and the pictures there are."""
    digest = hashlib.sha256(sha256_of(places.warehouse).encode())
    for path in sorted(path for path in HOME.rglob("*") if path.is_file() and path.suffix != ".pyc"):
        digest.update(path.relative_to(HOME).as_posix().encode() + path.read_bytes())
    for library in _LIBRARIES:
        digest.update(f"{library} {version(library)} {__version__}\n".encode())
    names = {picture.name for pictures in planned.values() for picture in pictures}
    there = sorted(names & {path.name for path in places.pictures.iterdir()})
    return hashlib.sha256(digest.digest() + "".join(there).encode()).hexdigest()


def _card(places: Places) -> Row:
    try:
        card: Row = json.loads((places.site / CARD).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return card


def _write(warehouse: Warehouse, places: Places, planned: Pictures, made_from: str, voice: Voice) -> Site:
    aside = places.site.with_name(f".{places.site.name}.unfinished")
    shutil.rmtree(aside, ignore_errors=True)
    aside.mkdir(parents=True)
    there = take_along(planned, places.pictures, aside / "pictures")
    count = _write_pages(warehouse, aside, documents.Shelf(planned, there), voice)
    wanted = {picture.name for pictures in planned.values() for picture in pictures}
    site = Site(places.site, count, len(there), len(wanted - there), changed=True)
    card = {"made_from": made_from, "documents": count, "pictures": site.pictures, "missing": site.missing}
    (aside / CARD).write_text(json.dumps(card), encoding="utf-8")
    before = places.site.with_name(f".{places.site.name}.before")
    shutil.rmtree(before, ignore_errors=True)
    if places.site.exists():
        places.site.rename(before)
    aside.rename(places.site)
    shutil.rmtree(before, ignore_errors=True)
    forget(places.pictures, wanted)
    return site


def _write_pages(warehouse: Warehouse, folder: Path, shelf: documents.Shelf, voice: Voice) -> int:
    writer, tables = Writer(folder), public_tables(warehouse)
    shutil.copytree(HOME / "static", folder / "static")
    rows = [row | {"href": documents.address(row["document_id"])} for row in warehouse.ask(question("documents"))]
    with voice.progress("Writing pages") as advance:
        for done, row in enumerate(rows, 1):
            writer.write(row["href"], "document.html", **documents.describe(warehouse, row, shelf))
            advance(done, len(rows))
    bodies = warehouse.ask(question("organisations"))
    _write_organisations(warehouse, writer, bodies, rows)
    writer.write("index.html", "index.html", **overview.describe(warehouse, rows, writer))
    writer.write("documents/index.html", "documents.html", documents=rows, rejected=warehouse.ask(question("rejected")))
    writer.write("dictionary.html", "dictionary.html", tables=tables)
    index = overview.search_index(warehouse, rows, bodies, tables)
    (folder / "static/search-index.js").write_text(as_script("searchIndex", index), encoding="utf-8")
    return len(rows)


def _write_organisations(warehouse: Warehouse, writer: Writer, bodies: list[Row], rows: list[Row]) -> None:
    published: defaultdict[str, list[Row]] = defaultdict(list)
    for row in rows:
        published[row["organisation_id"]].append(row)
    known = {body["organisation_id"] for body in bodies}
    words = read_words()
    for body in bodies:
        about = body | {"has_parent_page": body["parent_id"] in known}
        page = organisations.describe(warehouse, about, published[body["organisation_id"]], words)
        writer.write(f"organisations/{body['organisation_id']}.html", "organisation.html", **page)
    writer.write("organisations/index.html", "organisations.html", organisations=bodies)
