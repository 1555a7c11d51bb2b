"""The pages over all: what is covered, how much balances, what can be searched for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from ingest.operations.dictionary import PublicTable
from ingest.operations.queries import Row, Warehouse
from ingest.operations.site.documents import address
from ingest.operations.site.questions import question
from ingest.operations.site.writing import Writer

_WORST = 20

Entry = tuple[str, str, str, str]  # kind, title, detail and where it is


def describe(warehouse: Warehouse, documents: Sequence[Row], writer: Writer) -> Row:
    """Return all that the first page shows."""
    (totals,) = warehouse.ask(question("totals"))
    balances: dict[str, list[Row]] = {"region": [], "year": [], "form": []}
    for row in warehouse.ask(question("balance")):
        year, _, kind = row["name"].partition(" ")
        is_year = row["grouped_by"] == "year"
        is_text = row["grouped_by"] == "form" and row["name"] == "text"
        words = writer.say("text") if is_text else writer.join(year, writer.say_code(kind)) if is_year else ""
        balances[row["grouped_by"]].append(row | {"words": words})
    worst = sorted(
        (row for row in documents if row["contradictions"]),
        key=lambda row: (-row["contradictions"], row["holding_percent"] or 0),
    )
    identities, places = _identities(warehouse)
    return {
        "totals": totals,
        "balances": balances,
        "worst": worst[:_WORST],
        "identities": identities,
        "places": places,
    }


def _identities(warehouse: Warehouse) -> tuple[list[Row], list[str]]:
    held: defaultdict[str, dict[str, tuple[int, int]]] = defaultdict(dict)
    for row in warehouse.ask(question("identity_places")):
        held[row["check_id"]][row["place"]] = (row["holding"], row["evaluated"])
    places = sorted({place for of_check in held.values() for place in of_check})
    rows = warehouse.ask(question("identities"))
    return [row | {"places": held[row["check_id"]]} for row in rows], places


def search_index(
    warehouse: Warehouse, documents: Sequence[Row], organisations: Sequence[Row], tables: Sequence[PublicTable]
) -> list[Entry]:
    """Return what can be searched for."""
    hrefs = {"organisation": "organisations/{}.html#f{}", "document": "documents/{:.16}.html#p{}"}
    return [
        *(_organisation_entry(row) for row in organisations),
        *(_document_entry(row) for row in documents),
        *(entry for table in tables for entry in _dictionary_entries(table)),
        *(
            (row["kind"], row["title"], row["detail"] or "", hrefs[row["target"]].format(row["id"], row["anchor"]))
            for row in warehouse.ask(question("search"))
        ),
    ]


def _organisation_entry(row: Row) -> Entry:
    place = f"organisations/{row['organisation_id']}.html"
    return "单位 Organisation", row["organisation_name"], row["region_name"] or "", place


def _document_entry(row: Row) -> Entry:
    about = f"{row['organisation_name'] or ''} {row['fiscal_year'] or ''}"
    return "文件 Document", row["file_name"], about, address(row["document_id"])


def _dictionary_entries(table: PublicTable) -> Iterator[Entry]:
    kind = "数据字典 Dictionary"
    yield kind, table.path, table.meaning, f"dictionary.html#{table.path}"
    for column in table.columns:
        name = f"{table.path}.{column.name}"
        yield kind, name, column.meaning, f"dictionary.html#{name}"
