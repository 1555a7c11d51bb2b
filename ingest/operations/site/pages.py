"""All pages of a site from a warehouse; those of documents and organisations are taken along where nothing changed."""

from __future__ import annotations

import shutil
from collections import defaultdict

from ingest.operations.dictionary import public_tables
from ingest.operations.queries import Row, Warehouse
from ingest.operations.site import digests, documents, organisations, overview
from ingest.operations.site.contradictions import address
from ingest.operations.site.questions import question
from ingest.operations.site.shelf import Shelf
from ingest.operations.site.writing import HOME, Writer, as_script, read_words
from ingest.operations.voice import Voice

_SCHEMAS = ("zh", "core", "marts", "checks")  # what the dictionary explains


def write_pages(warehouse: Warehouse, writer: Writer, shelf: Shelf, voice: Voice) -> int:
    """Write all pages, and return of how many documents."""
    tables = public_tables(warehouse, _SCHEMAS)
    shutil.copytree(HOME / "static", writer.folder / "static")
    rows = [row | {"href": address(row["document_id"])} for row in warehouse.ask(question("documents"))]
    shown = digests.of_documents(warehouse, rows, shelf)
    with voice.progress("Writing pages") as advance:
        for done, row in enumerate(rows, 1):
            if not writer.take_along(row["href"], shown[row["document_id"]]):
                writer.write(row["href"], "document.html", **documents.describe(warehouse, row, shelf))
            advance(done, len(rows))
    bodies = warehouse.ask(question("organisations"))
    _write_organisations(warehouse, writer, bodies, rows, shown)
    writer.write("index.html", "index.html", **overview.describe(warehouse, rows, writer))
    writer.write("documents/index.html", "documents.html", documents=rows, rejected=warehouse.ask(question("rejected")))
    writer.write("dictionary.html", "dictionary.html", tables=tables)
    index = overview.search_index(warehouse, rows, bodies, tables)
    (writer.folder / "static/search-index.js").write_text(as_script("searchIndex", index), encoding="utf-8")
    return len(rows)


def _write_organisations(
    warehouse: Warehouse, writer: Writer, bodies: list[Row], rows: list[Row], of_documents: digests.Digests
) -> None:
    published: defaultdict[str, list[Row]] = defaultdict(list)
    for row in rows:
        published[row["organisation_id"]].append(row)
    known = {body["organisation_id"] for body in bodies}
    bodies = [body | {"has_parent_page": body["parent_id"] in known} for body in bodies]
    beneath = {name: [of_documents[row["document_id"]] for row in of_body] for name, of_body in published.items()}
    shown = digests.of_organisations(warehouse, bodies, beneath)
    for body in bodies:
        href = f"organisations/{body['organisation_id']}.html"
        if not writer.take_along(href, shown[body["organisation_id"]]):
            page = organisations.describe(warehouse, body, published[body["organisation_id"]], read_words())
            writer.write(href, "organisation.html", **page)
    writer.write("organisations/index.html", "organisations.html", organisations=bodies)
