"""What came of trials: which were detected, and where the error was looked for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import duckdb

from tests.planted.copies import copy_id
from tests.planted.errors import LOST_ROW, Trial

_DETECTED = "select distinct document_id from checks.results where state = 'fail' and severity = 'error'"
_PROPOSED = "select document_id, rank, kind, table_no, row_no, column_no from checks.proposed_corrections"
_SUMS = "select document_id, rank, table_no, balancing_yuan from checks.proposed_corrections where kind = 'lost_row'"


@dataclass(frozen=True)
class Outcome:
    """A trial and what came of it: the best rank of a proposal that names the changed figure."""

    trial: Trial
    is_met: bool
    is_detected: bool
    rank: int | None


def outcomes(trials: Sequence[tuple[int, Trial]], warehouse: Path) -> Iterator[Outcome]:
    """Judge each trial by the warehouse of the copies."""
    with duckdb.connect(str(warehouse), read_only=True) as connection:
        detected = {document for (document,) in connection.execute(_DETECTED).fetchall()}
        proposed, sums = connection.execute(_PROPOSED).fetchall(), connection.execute(_SUMS).fetchall()
    places: dict[str, list[tuple[object, ...]]] = {}
    for document, *place in proposed:
        places.setdefault(document, []).append(tuple(place))
    lost: dict[str, list[tuple[object, ...]]] = {}
    for document, *place in sums:
        lost.setdefault(document, []).append(tuple(place))
    for number, trial in trials:
        copy = copy_id(number, trial)
        if trial.kind == LOST_ROW:
            figures = {(place[0], abs(trial.document.figures[place].yuan)) for place in trial.changes}
            ranks = [rank for rank, table, yuan in lost.get(copy, []) if _is_near(table, yuan, figures)]
        else:
            ranks = [rank for rank, _, *place in places.get(copy, []) if tuple(place) in trial.changes]
        yield Outcome(trial, trial.is_met, copy in detected, min(ranks, default=None))


def _is_near(table: object, yuan: object, figures: set[tuple[int, object]]) -> bool:
    """Say whether a lost row holds a figure that was lost in the table, but for a thousandth that rounding may take."""
    return any(
        one == table and abs(yuan - figure) <= abs(figure) / 1_000
        for one, figure in figures
        if figure  # type: ignore[operator]
    )
