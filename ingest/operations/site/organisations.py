"""The page of an organisation: its spending over the years, its documents, and what contradicts itself in them."""

from __future__ import annotations

from collections.abc import Sequence

from ingest.operations.queries import Row, Warehouse
from ingest.operations.site.documents import address
from ingest.operations.site.questions import question
from ingest.operations.site.series import drawn, mix_charts, spending_charts, three_public_charts
from ingest.operations.site.writing import Words


def describe(warehouse: Warehouse, organisation: Row, documents: Sequence[Row], words: Words) -> Row:
    """Return all that the page of an organisation shows."""
    about: dict[str, object] = {"organisation": organisation["organisation_id"]}
    trends = _anchored(warehouse.ask(question("organisation_trends"), **about))
    charts = [
        *spending_charts(trends),
        *mix_charts(warehouse.ask(question("organisation_mix"), **about)),
        *three_public_charts(warehouse.ask(question("organisation_three_public"), **about)),
    ]
    contradictions = warehouse.ask(question("contradictions"), documents=[row["document_id"] for row in documents])
    return {
        "organisation": organisation,
        "documents": documents,
        "trends": trends,
        "charts": charts,
        "drawn": drawn(charts, words),
        "contradictions": [row | {"href": address(row["document_id"])} for row in contradictions],
    }


def _anchored(trends: Sequence[Row]) -> list[Row]:
    """Give the first row of each class the name by which it is linked to."""
    seen: set[str] = set()
    anchored = []
    for row in trends:
        code = row["function_code"]
        anchored.append(row | {"anchor": None if code in seen else f"f{code}"})
        seen.add(code)
    return anchored
