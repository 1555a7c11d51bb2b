"""What was read from one document: good enough to find out why a figure is not what the page says."""

import json
from argparse import Namespace
from pathlib import Path
from typing import Any

from rich.console import RenderableType
from rich.markup import escape

from ingest.operations.errors import UnknownDocumentError
from ingest.operations.outcome import Outcome
from ingest.operations.places import Places
from ingest.operations.queries import Row, Warehouse, as_contradictions, as_section, as_table, as_text, heading, opened
from ingest.operations.show_queries import CELLS, FIND, SECTIONS
from ingest.operations.voice import Voice

TITLES = {
    "tables": "Tables found",
    "announced_missing": "Announced, but not found",
    "unknown": "Headings and lines that fit nothing",
    "totals": "Totals (合计)",
    "suspect_pages": "Pages to look at",
}
IDENTITY = ("document_kind", "scope", "fiscal_year", "organisation_name", "region_name", "published_on")


def run(options: Namespace, places: Places, _voice: Voice) -> Outcome:
    """Carry out `mingzhang show`."""
    return show(places.warehouse, options.document, options.table)


def show(warehouse: Path, text: str, table: int | None) -> Outcome:
    """Show the document whose identifier begins with `text` or whose file name it is, or one table of it.

    Raises:
        UnknownDocumentError: No document, or more than one, is called that.
    """
    with opened(warehouse) as asked:
        document = _find(asked, text)
        if table is not None:
            cells = asked.ask(CELLS, document=document, table=table)
            return Outcome({"document_id": document, "table_no": table, "cells": cells}, _grid(cells))
        summary: dict[str, Any] = {"document_id": document}
        summary |= {section: asked.ask(query, document=document) for section, query in SECTIONS.items()}
    return Outcome(summary, list(_words(summary)))


def _find(asked: Warehouse, text: str) -> str:
    found = asked.ask(FIND, text=text)
    if not found:
        raise UnknownDocumentError(f"{text}: no document has this name, or an identifier that begins so")
    if len({row["document_id"] for row in found}) > 1:
        several = "\n".join(f"  {row['document_id'][:12]}  {row['file_name']}" for row in found)
        raise UnknownDocumentError(f"{text}: this is the name of several documents:\n{several}")
    return str(found[0]["document_id"])


def _words(summary: dict[str, Any]) -> list[RenderableType]:
    words: list[RenderableType] = [f"[bold]{escape(row['file_path'])}[/]" for row in summary["files"]]
    words.append(f"document {summary['document_id']}")
    words += [f"[yellow]rejected ({row['reason_code']}): {escape(row['reason'])}[/]" for row in summary["rejection"]]
    for identity in summary["identity"]:
        words += _identity(identity)
    for section, title in TITLES.items():
        words += as_section(title, summary[section])
    if summary["check_states"]:
        states = ", ".join(f"{row['results']} {row['state'].replace('_', ' ')}" for row in summary["check_states"])
        words += [heading("Checks"), states]
    words += as_contradictions(summary["failing_checks"])
    return words + as_section("What would balance, in yuan (the cells of one rank together)", summary["proposals"])


def _identity(identity: Row) -> list[RenderableType]:
    evidence = json.loads(identity["identity_evidence"] or "{}")
    rows = [
        {"": name.replace("_", " "), " ": identity[name], "because": _because(evidence.get(name))}
        for name in IDENTITY
        if identity[name] is not None
    ]
    return [as_table(rows)]


def _because(evidence: object) -> str:
    if not isinstance(evidence, dict):
        return "" if evidence is None else str(evidence)
    parts = [f"{name} {evidence[name]}" for name in ("page", "line", "rule") if evidence.get(name) is not None]
    return ", ".join(parts) + (f": {evidence['text']}" if evidence.get("text") else "")


def _grid(cells: list[Row]) -> list[RenderableType]:
    """Say what the value columns were understood to mean, and lay the cells out as they were read."""
    width = max((cell["column_no"] + cell["column_span"] - 1 for cell in cells), default=0)
    meanings: dict[int, str] = {}
    rows: dict[int, Row] = {}
    for cell in cells:
        row = rows.setdefault(cell["row_no"], {"page": cell["page"], "row": cell["row_no"], **_blank(width)})
        row[str(cell["column_no"])] = cell["text"]
        if cell["role"] == "value":
            meanings[cell["column_no"]] = _meaning(cell)
    words: list[RenderableType] = [f"column {column}: {meanings[column]}" for column in sorted(meanings)]
    return [*words, "", as_table(list(rows.values()))]


def _blank(width: int) -> Row:
    return dict.fromkeys(map(str, range(1, width + 1)), "")


def _meaning(cell: Row) -> str:
    names = ("measure_code", "fund", "stage", "reference_year", "comparison")
    return " ".join(as_text(cell[name]) for name in names if cell[name] is not None)
