"""The page of an organisation: its spending over the years, its documents, and what contradicts itself in them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from ingest.operations.queries import Row, Warehouse
from ingest.operations.site.contradictions import address
from ingest.operations.site.questions import question
from ingest.operations.site.series import drawn, mix_charts, spending_charts, three_public_charts
from ingest.operations.site.writing import Words


def describe(warehouse: Warehouse, organisation: Row, documents: Sequence[Row], words: Words) -> Row:
    """Return all that the page of an organisation shows."""
    about: dict[str, object] = {"organisation": organisation["organisation_id"]}
    trends = warehouse.ask(question("organisation_trends"), **about)
    charts = [
        *spending_charts(trends),
        *mix_charts(warehouse.ask(question("organisation_mix"), **about)),
        *three_public_charts(warehouse.ask(question("organisation_three_public"), **about)),
    ]
    contradictions = warehouse.ask(question("contradictions"), documents=[row["document_id"] for row in documents])
    return {
        "organisation": organisation,
        "documents": documents,
        "trends": _series(trends),
        "charts": charts,
        "drawn": drawn(charts, words),
        "contradictions": [row | {"href": address(row["document_id"])} for row in contradictions],
    }


def _series(trends: Sequence[Row]) -> list[Row]:
    """Return the years of each class and fund together; the first series of a class has the name that links lead to."""
    anchors: set[str] = set()
    series = []
    fund = None
    for (scope, name, name_en, code), rows in groupby(
        trends, lambda row: (row["scope"], row["fund_name"], row["fund_name_en"], row["function_code"])
    ):
        anchor = None if code in anchors else f"f{code}"
        begins_fund = fund != (scope, name)
        names = {"scope": scope, "fund_names": (name, name_en)}
        series.append(names | {"begins_fund": begins_fund, "anchor": anchor, "rows": list(rows)})
        anchors.add(code)
        fund = (scope, name)
    return series
