"""The page of a document: what was read beside the pictures of its pages, and what contradicts itself."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from ingest.operations.queries import Row, Warehouse
from ingest.operations.site.grids import Meanings, anchor, box_of, by_page, lay_out
from ingest.operations.site.pictures import Picture, Pictures
from ingest.operations.site.questions import question

_MARGIN = 14.0  # points around the boxes of a contradiction
_MOST_CROPS = 4


def address(document_id: str) -> str:
    """Return where the page of a document is, from the folder of the site."""
    return f"documents/{document_id[:16]}.html"


class Shelf:
    """The pictures that the site has."""

    def __init__(self, planned: Pictures, there: set[str]) -> None:
        """Keep of the planned pictures those that are there."""
        self._pages: defaultdict[tuple[str, int], list[Picture]] = defaultdict(list)
        for pictures in planned.values():
            for picture in pictures:
                if picture.name in there:
                    self._pages[picture.document_id, picture.page].append(picture)

    def of(self, document_id: str, page: int) -> list[Row]:
        """Return the pictures of a page."""
        return [shown(picture) for picture in self._pages[document_id, page]]


def shown(picture: Picture) -> Row:
    """Return a picture for a template."""
    x0, top, x1, bottom = picture.box
    return {"name": picture.name, "x0": x0, "top": top, "x1": x1, "bottom": bottom, "is_part": picture.is_part}


def describe(warehouse: Warehouse, document: Row, shelf: Shelf) -> Row:
    """Return all that the page of a document shows."""
    meanings = Meanings()
    pages = _pages(warehouse, document["document_id"], shelf, meanings)
    return {
        "document": document,
        "pages": pages,
        "coverage": warehouse.ask(question("document_coverage"), document=document["document_id"]),
        "contradictions": contradictions(warehouse, document["document_id"], shelf),
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


def contradictions(warehouse: Warehouse, document_id: str, shelf: Shelf) -> list[Row]:
    """Return the contradictions of a document with both sides as printed, and crops of where they stand."""
    terms: defaultdict[str, list[Row]] = defaultdict(list)
    for term in warehouse.ask(question("contradiction_terms"), document=document_id):
        terms[term["result_id"]].append(_term(term, document_id))
    proposals = _proposals(warehouse, document_id)
    return [
        row
        | {
            "terms": terms[row["result_id"]],
            "crops": _crops(terms[row["result_id"]], shelf),
            "proposals": [proposal for proposal in proposals if row["result_id"] in proposal["result_ids"]],
        }
        for row in warehouse.ask(question("contradictions"), documents=[document_id])
    ]


def _proposals(warehouse: Warehouse, document_id: str) -> list[Row]:
    (there,) = warehouse.ask(question("has_proposals"))
    if not there["tables"]:
        return []
    return [row | {"anchor": anchor(row)} for row in warehouse.ask(question("proposals"), document=document_id)]


def _term(term: Row, document_id: str) -> Row:
    elsewhere = "" if term["document_id"] == document_id else f"../{address(term['document_id'])}"
    place = f"p{term['page']}" if term["table_no"] is None else anchor(term)
    return term | {"href": f"{elsewhere}#{place}", "is_elsewhere": bool(elsewhere), "box": box_of(term)}


def _crops(terms: Sequence[Row], shelf: Shelf) -> list[Row]:
    """Return the parts of pictures in which the terms stand, one a page, with the boxes in percent of the part."""
    places: defaultdict[tuple[str, int], list[Row]] = defaultdict(list)
    for term in terms:
        if term["box"]:
            places[term["document_id"], term["page"]].append(term)
    crops = []
    for (document_id, page), there in places.items():
        for picture in shelf.of(document_id, page):
            inside = [term for term in there if picture["top"] <= term["top"] and term["bottom"] <= picture["bottom"]]
            if inside:
                crops.append(_crop(picture, inside) | {"page": page})
    return crops[:_MOST_CROPS]


def _crop(picture: Mapping[str, Any], terms: Sequence[Row]) -> Row:
    top = max(min(term["top"] for term in terms) - _MARGIN, picture["top"])
    bottom = min(max(term["bottom"] for term in terms) + _MARGIN, picture["bottom"])
    width, height = picture["x1"] - picture["x0"], bottom - top
    boxes = [
        {
            "left": 100 * (term["x0"] - picture["x0"]) / width,
            "top": 100 * (term["top"] - top) / height,
            "width": 100 * (term["x1"] - term["x0"]) / width,
            "height": 100 * (term["bottom"] - term["top"]) / height,
            "href": term["href"],
            "side": term["side"],
            "printed": term["printed"],
        }
        for term in terms
    ]
    return {
        "name": picture["name"],
        "ratio": width / height,
        "offset": 100 * (picture["top"] - top) / height,
        "full": 100 * (picture["bottom"] - picture["top"]) / height,
        "boxes": boxes,
        "is_part": picture["is_part"],
    }
