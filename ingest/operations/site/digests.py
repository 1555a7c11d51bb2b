"""Digests of all that a page shows: a page whose digest is as before is taken along as it was."""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from collections.abc import Sequence
from functools import cache
from importlib.metadata import version

from ingest import __version__
from ingest.operations.queries import Row, Warehouse
from ingest.operations.site.questions import question
from ingest.operations.site.shelf import Shelf
from ingest.operations.site.writing import HOME

_LIBRARIES = ("duckdb", "jinja2", "pillow", "pypdfium2")  # digests of rows are duckdb's own

Digests = dict[str, str]  # by document, or by organisation


@cache
def program() -> str:
    """Return a digest of what makes the site: its own program, templates and words, and the libraries."""
    digest = hashlib.sha256(__version__.encode())
    for path in sorted(path for path in HOME.rglob("*") if path.is_file() and path.suffix != ".pyc"):
        digest.update(path.relative_to(HOME).as_posix().encode() + path.read_bytes())
    for library in _LIBRARIES:
        digest.update(f"{library} {version(library)}\n".encode())
    return digest.hexdigest()


def of_documents(warehouse: Warehouse, documents: Sequence[Row], shelf: Shelf) -> Digests:
    """Return a digest for each document: of its rows, and of the pictures that its page shows."""
    rows = {row["document_id"]: row["digest"] for row in warehouse.ask(question("document_digests"))}
    neighbours: defaultdict[str, set[str]] = defaultdict(set)  # in which the other side of a contradiction stands
    for row in warehouse.ask("select distinct shown_in, document_id from site_terms"):
        neighbours[row["shown_in"]].add(row["document_id"])
    return {
        (name := row["document_id"]): _digest(
            row, rows.get(name), [shelf.names(shown) for shown in sorted({name} | neighbours[name])]
        )
        for row in documents
    }


def of_organisations(warehouse: Warehouse, bodies: Sequence[Row], of_its_documents: dict[str, list[str]]) -> Digests:
    """Return a digest for each organisation: of its rows in the marts, and of the pages of its documents."""
    rows = {row["organisation_id"]: row["digest"] for row in warehouse.ask(question("organisation_digests"))}
    return {
        (name := body["organisation_id"]): _digest(body, rows.get(name), of_its_documents.get(name)) for body in bodies
    }


def _digest(*shown: object) -> str:
    return hashlib.sha256(json.dumps([program(), *shown], default=str).encode()).hexdigest()
