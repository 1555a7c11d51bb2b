"""Solutions as ranked proposals: each cell with the kind of its error and the value that would balance."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from localisation.kinds import KINDS, ROWS, Explanation, explain
from localisation.problems import solved
from localisation.reading import Document
from localisation.search import Change, Solution
from localisation.system import COLUMNS, Cell, Identity, Interval

MOST_PROPOSALS = 100  # for one problem
COLUMNS_OF_ROWS = {
    "problem_no": "integer",
    "rank": "integer",
    "amount_no": "bigint",
    "kind": "varchar",
    "balancing_yuan": "decimal(24, 4)",
    "settled_results": "integer",
    "unsettled_results": "integer",
    "instance_nos": "bigint[]",
}
Row = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Proposal:
    """What to change, and where."""

    cells: dict[Cell, Explanation]
    unsettled: int
    denied: int  # figures that the text states as printed: it would have to be wrong as well
    borne_out: int  # figures of which the text states what they are changed to

    @property
    def order(self) -> tuple[int, int, int, int, int, Cell]:
        """What a better proposal has less of: left unsettled, changes, and changes that nothing explains."""
        kinds = [one.kind for one in self.cells.values()]
        size = len({cell // COLUMNS if kind in ROWS else cell for cell, kind in zip(self.cells, kinds, strict=True)})
        worst = max(map(KINDS.index, kinds))
        return self.unsettled, size + self.denied, -self.borne_out, worst, len(kinds), min(self.cells)


def rows_of(document: Document) -> Iterator[Row]:
    """Yield the proposals for a document, problem by problem, as rows of COLUMNS_OF_ROWS."""
    for number, problem in enumerate(solved(document.system), 1):
        proposals = [_proposal(document, one) for one in problem.solutions if one.changes]
        ranked = sorted(proposals, key=lambda one: one.order)[:MOST_PROPOSALS]
        for rank, proposal in enumerate(ranked, 1):
            yield from _rows((number, rank), proposal, problem.identities)


def _rows(place: tuple[int, int], proposal: Proposal, problem: Sequence[Identity]) -> Iterator[Row]:
    failing = sorted(one.number for one in problem)
    for cell, explanation in proposal.cells.items():
        value = Decimal(explanation.value).scaleb(-4)
        settled = len(failing) - proposal.unsettled
        yield (*place, cell, explanation.kind, value, settled, proposal.unsettled, failing)


def _proposal(document: Document, solution: Solution) -> Proposal:
    cells = {change.cell: _explanation(document, change) for change in solution.changes}
    cells = _shifted(document, solution) or cells
    figures = {cell: one.value for cell, one in cells.items() if one.kind not in ROWS}
    agreed = {cell for cell in figures if document.states(cell, document.printed[cell])}
    meant = {cell for cell, value in figures.items() if document.states(cell, value)}
    return Proposal(cells, solution.unsettled, len(agreed - meant), len(meant - agreed))


def _explanation(document: Document, change: Change) -> Explanation:
    cell, allowed = change.cell, change.allowed
    if change.in_lost_row:
        gap = allowed.middle  # the sum is more than what is printed beneath it, or less
        return Explanation("lost_row" if gap > 0 else "extra_row", abs(gap))
    printed = document.printed[cell]
    values = Interval(printed + allowed.least, printed + allowed.most)
    found = explain(printed, document.system.steps[cell], values, printed + allowed.middle)
    if found.kind == "other" and printed and printed in _neighbours(document, cell):
        return Explanation("copied_neighbour", found.value)
    return found


def _shifted(document: Document, solution: Solution) -> dict[Cell, Explanation]:
    """Explain cells of one row by each other's values: figures that stand in the wrong columns."""
    cells = [change.cell for change in solution.changes if not change.in_lost_row]
    if len(cells) < len(solution.changes) or len({cell // COLUMNS for cell in cells}) > 1:
        return {}
    values = sorted(document.printed[cell] for cell in cells)
    found = {}
    for change in solution.changes:
        printed = document.printed[change.cell]
        fits = [value for value in values if value != printed and value - printed in change.allowed]
        if not fits:
            return {}
        values.remove(fits[0])
        found[change.cell] = Explanation("column_shift", fits[0])
    return found


def _neighbours(document: Document, cell: Cell) -> set[int]:
    """Return the figures beside a cell, above and below it, but for its own sums and parts: they may be alike."""
    near = (-2, -1, 1, 2)
    places = {cell + step for step in near} | {cell + step * COLUMNS for step in near}
    opposite = {
        other
        for identity in document.system.touching[cell]
        for other, weight in identity.weights.items()
        if weight * identity.weights[cell] < 0
    }
    return {document.printed[place] for place in places - opposite if place in document.printed}
