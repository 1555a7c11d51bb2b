"""What came, went and changed between two releases: documents, figures, and the states of checks."""

from __future__ import annotations

from argparse import Namespace
from collections import Counter
from pathlib import Path
from typing import Any

import duckdb
from rich.console import RenderableType

from ingest.operations import diff_queries, publishing
from ingest.operations.errors import OperationError, UnknownReleaseError
from ingest.operations.outcome import Outcome
from ingest.operations.places import Places
from ingest.operations.queries import Warehouse, as_section
from ingest.operations.voice import Voice

ROWS = 20
SECTIONS = {
    "documents": "Documents",
    "figures": "Figures, by document",
    "changed_figures": "Figures that changed",
    "states": "States of checks",
    "changed_states": "Checks whose state changed",
}


def run(options: Namespace, places: Places, _voice: Voice) -> Outcome:
    """Carry out `mingzhang diff`."""
    before, after = (file_of(places, name) for name in (options.before, options.after))
    found = diff(before, after, options.rows)
    words: list[RenderableType] = []
    for section, title in SECTIONS.items():
        words += as_section(title, found[section][: options.rows])
    return Outcome(found, words or ["There is no difference."])


def file_of(places: Places, name: str) -> Path:
    """Return the file of a release: by its number, `refused`, or the path of a warehouse.

    Raises:
        UnknownReleaseError: There is none.
    """
    if name.isdigit():
        return publishing.release_of(places, int(name)).file
    if name == publishing.REFUSED and (refused := publishing.refused_release(places)):
        return refused[0]
    if not Path(name).is_file():
        raise UnknownReleaseError(f"{name}: neither the number of a release, nor `refused`, nor a warehouse")
    return Path(name)


def diff(before: Path, after: Path, rows: int = ROWS) -> dict[str, Any]:
    """Return the differences between two warehouses, with at most so many examples of what changed.

    Raises:
        OperationError: A file is no warehouse, or of a version without these tables.
    """
    try:
        with duckdb.connect() as connection:
            for name, file in (("before", before), ("after", after)):
                connection.execute(f"attach '{str(file).replace(chr(39), chr(39) * 2)}' as {name} (read_only)")
            return _ask(Warehouse(connection), rows)
    except duckdb.Error as error:
        raise OperationError(f"{before} and {after} cannot be compared: {error}") from error


def _ask(both: Warehouse, rows: int) -> dict[str, Any]:
    found: dict[str, Any] = {
        "documents": both.ask(diff_queries.DOCUMENTS),
        "figures": both.ask(diff_queries.FIGURES_BY_DOCUMENT),
        "changed_figures": both.ask(diff_queries.CHANGED_FIGURES, rows=rows),
        "states": both.ask(diff_queries.STATES_BY_CHECK),
        "changed_states": both.ask(diff_queries.CHANGED_STATES, rows=rows),
    }
    figures: Counter[str] = Counter()
    for row in found["figures"]:
        figures[row["change"]] += row["figures"]
    changed = sum(row["results"] for row in found["states"] if row["state_before"] and row["state_after"])
    totals = {"documents": Counter(row["change"] for row in found["documents"]), "figures": figures}
    return {"totals": {**totals, "states_changed": changed}, **found}
