"""What contradicts itself in a document: both sides as printed, crops of where they stand, and what would balance."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import Any

from ingest.operations.queries import Row, Warehouse
from ingest.operations.site.grids import anchor, box_of
from ingest.operations.site.questions import question
from ingest.operations.site.shelf import Shelf

_MARGIN = 14.0  # points around the boxes of a contradiction
_MOST_CROPS = 4
_SIDES = ("left", "right")


def address(document_id: str) -> str:
    """Return where the page of a document is, from the folder of the site."""
    return f"documents/{document_id[:16]}.html"


def contradictions(warehouse: Warehouse, document_id: str, shelf: Shelf) -> list[Row]:
    """Return the contradictions of a document with both sides as printed, and crops of where they stand."""
    terms: defaultdict[str, list[Row]] = defaultdict(list)
    for term in warehouse.ask(question("contradiction_terms"), document=document_id):
        terms[term["result_id"]].append(_term(term, document_id))
    proposals = _proposals(warehouse, document_id)
    return [
        row
        | _shown(terms[row["result_id"]], [one for one in proposals if row["result_id"] in one["result_ids"]], shelf)
        for row in warehouse.ask(question("contradictions"), documents=[document_id])
    ]


def _shown(terms: Sequence[Row], proposals: Sequence[Row], shelf: Shelf) -> Row:
    sides = {side: [term for term in terms if term["side"] == side] for side in _SIDES}
    proposed = {f"#{cell['anchor']}" for proposal in proposals for cell in proposal["cells"]}
    return {
        "sides": {side: _by_place(of_side) for side, of_side in sides.items()},
        "counts": {side: len(of_side) for side, of_side in sides.items()},
        "crops": _crops(terms, proposed, shelf),
        "proposals": proposals,
    }


def _by_place(terms: Sequence[Row]) -> list[Row]:
    """Return terms in their order, those of one page together."""
    places = groupby(terms, lambda term: (term["page"], term["file_name"] if term["is_elsewhere"] else None))
    return [{"page": page, "file_name": name, "terms": list(there)} for (page, name), there in places]


def _proposals(warehouse: Warehouse, document_id: str) -> list[Row]:
    """Return what would balance: one or several figures that must change together."""
    cells = warehouse.ask(question("proposals"), document=document_id)
    proposals = groupby(cells, lambda cell: (cell["problem_no"], cell["rank"]))
    return [
        _proposal(rank, [cell | {"anchor": anchor(cell)} for cell in together]) for (_, rank), together in proposals
    ]


def _proposal(rank: int, cells: Sequence[Row]) -> Row:
    result_ids = {result for cell in cells for result in cell["result_ids"]}
    return {"rank": rank, "kind": cells[0]["kind"], "cells": cells, "result_ids": result_ids}


def _term(term: Row, document_id: str) -> Row:
    elsewhere = "" if term["document_id"] == document_id else f"../{address(term['document_id'])}"
    place = f"p{term['page']}" if term["table_no"] is None else anchor(term)
    return term | {"href": f"{elsewhere}#{place}", "is_elsewhere": bool(elsewhere), "box": box_of(term)}


def _crops(terms: Sequence[Row], proposed: set[str], shelf: Shelf) -> list[Row]:
    """Return the parts of pictures in which the terms stand, one a page, with the boxes in percent of the part."""
    places: defaultdict[tuple[str, int], list[Row]] = defaultdict(list)
    for term in terms:
        if term["box"]:
            places[term["document_id"], term["page"]].append(term | {"is_proposed": term["href"] in proposed})
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
            **{name: term[name] for name in ("href", "side", "printed", "is_proposed")},
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
