"""The pages over all: what is covered, how much balances, what can be searched for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from ingest.operations.dictionary import PublicTable
from ingest.operations.queries import Row, Warehouse
from ingest.operations.site.contradictions import address
from ingest.operations.site.questions import question
from ingest.operations.site.writing import Writer

_WORST = 20
_STATES = ("pass", "pass_rounding", "fail", "not_applicable", "insufficient_data")
_NOWHERE = "999999"  # after all codes of regions

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
        (row for row in documents if row["contradictions"] and not row["duplicate_of"]),
        key=lambda row: (-row["contradictions"], row["holding_percent"] or 0),
    )
    identities, places = _identities(warehouse)
    return {
        "totals": totals,
        "balances": balances,
        "worst": worst[:_WORST],
        "judged": [row for row in identities if row["places"]],
        "silent": [row for row in identities if not row["places"]],
        "places": places,
        "states": _STATES,
    }


def _identities(warehouse: Warehouse) -> tuple[list[Row], list[str]]:
    """Return the identities with where they hold, and those places, in the order of their codes."""
    held: defaultdict[str, dict[str, tuple[int, int]]] = defaultdict(dict)
    codes: dict[str, str] = {}
    for row in warehouse.ask(question("identity_places")):
        held[row["check_id"]][row["place"]] = (row["holding"], row["evaluated"])
        codes[row["place"]] = min(codes.get(row["place"], _NOWHERE), row["first_region_code"] or _NOWHERE)
    rows = warehouse.ask(question("identities"))
    return [row | {"places": held[row["check_id"]]} for row in rows], sorted(codes, key=lambda place: codes[place])


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
