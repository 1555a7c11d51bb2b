"""The page of a document: what was read beside the pictures of its pages, and what contradicts itself."""

from __future__ import annotations

from ingest.operations.queries import Row, Warehouse
from ingest.operations.site.contradictions import contradictions
from ingest.operations.site.grids import Meanings, by_page, lay_out
from ingest.operations.site.questions import question
from ingest.operations.site.shelf import Shelf

_MOST_TERMS = 12  # of a sum that is shown at once


def describe(warehouse: Warehouse, document: Row, shelf: Shelf) -> Row:
    """Return all that the page of a document shows."""
    meanings = Meanings()
    pages = _pages(warehouse, document["document_id"], shelf, meanings)
    return {
        "document": document,
        "pages": pages,
        "coverage": warehouse.ask(question("document_coverage"), document=document["document_id"]),
        "contradictions": contradictions(warehouse, document["document_id"], shelf),
        "most_terms": _MOST_TERMS,
        "meanings": meanings.listed,
        "has_pictures": any(page["pictures"] for page in pages),
    }


def _pages(warehouse: Warehouse, document_id: str, shelf: Shelf, meanings: Meanings) -> list[Row]:
    """Return the pages that hold a table, or a sentence that is contradicted."""
    tables = {row["table_no"]: row for row in warehouse.ask(question("document_tables"), document=document_id)}
    sentences = {
        row["page"]: row["sentences"] for row in warehouse.ask(question("document_sentences"), document=document_id)
    }
    cells = by_page(warehouse.ask(question("document_cells"), document=document_id))
    return [
        {
            "number": number,
            "pictures": shelf.of(document_id, number),
            "tables": [tables[no] | {"rows": lay_out(rows, meanings)} for no, rows in cells.get(number, {}).items()],
            "sentences": sentences.get(number) or [],
        }
        for number in sorted(cells.keys() | sentences.keys())
    ]
