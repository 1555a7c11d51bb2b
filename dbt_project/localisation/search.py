"""Searches the smallest sets of cells whose change satisfies every identity of a problem and breaks no other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from localisation.system import COLUMNS, Cell, Identity, Interval, System, round_to

LARGEST_SET = 8
MOST_TRIED = 20_000  # cells tried for one problem
MOST_STEPS = 20  # changes taken one by one, where no small set satisfies everything


@dataclass(frozen=True, slots=True)
class Change:
    """A cell and the changes after which all holds; of a lost row or one too many, what it holds in that column."""

    cell: Cell
    allowed: Interval
    in_lost_row: bool = False  # or, where the change is negative, in one too many


@dataclass(frozen=True, slots=True)
class Solution:
    """Changes that settle a problem, but for as many of its identities as are `unsettled`."""

    changes: tuple[Change, ...]
    unsettled: int = 0

    @property
    def size(self) -> int:
        """How many cells change, or rows are lost."""
        return len({change.cell // COLUMNS if change.in_lost_row else change.cell for change in self.changes})


@dataclass(slots=True)
class Search:
    """The search for one problem."""

    system: System
    problem: Sequence[Identity]
    tried: int = field(default=0)

    def solutions(self) -> list[Solution]:
        """Return the smallest sets, and a lost row that does as well; where there are none, what single steps reach."""
        found = [Solution(changes) for changes in self._lost_rows(self.problem) if len(changes) == len(self.problem)]
        for size in range(1, LARGEST_SET + 1):
            if found and size > 1:
                break
            sets = {frozenset(change.cell for change in changes): changes for changes in self._sets({}, size)}
            found += [Solution(changes) for changes in sets.values()]
        return found or [self._steps()]

    def _sets(self, changes: dict[Cell, int], size: int) -> Iterator[tuple[Change, ...]]:
        """Yield the sets of `size` more cells that satisfy everything."""
        missed = self.system.missed(self.problem, changes)
        if not missed or self.tried > MOST_TRIED or _fewest(missed, changes) > size:
            return
        if size == 1:
            before = tuple(Change(cell, Interval(change, change)) for cell, change in changes.items())
            for cell in sorted(set.intersection(*(set(one.weights) for one in missed)) - changes.keys()):
                self.tried += 1
                if allowed := self.system.allowed(cell, changes):
                    yield (*before, Change(cell, allowed))
            return
        # An equality says what a cell must be, an inequality only how far off it may be.
        narrowest = min(
            missed, key=lambda one: (one.is_inequality, len(one.weights.keys() - changes.keys()), one.number)
        )
        for cell in sorted(narrowest.weights.keys() - changes.keys()):
            for change in self._changes(cell, missed, changes):
                self.tried += 1
                yield from self._sets({**changes, cell: change}, size - 1)

    def _changes(self, cell: Cell, missed: Sequence[Identity], changes: dict[Cell, int]) -> list[int]:
        """Return what a cell may change by, so that some of the identities that it stands in are missed no more."""
        settling: list[tuple[int, Interval]] = []
        for identity in sorted((one for one in missed if cell in one.weights), key=lambda one: one.tolerance):
            allowed = identity.allows(cell, self.system.gap(identity, changes))
            alike = next((place for place, (_, other) in enumerate(settling) if other & allowed), None)
            if alike is None:
                settling.append((self._in_steps(cell, allowed), allowed))
            else:
                change, both = settling[alike][0], settling[alike][1] & allowed
                settling[alike] = (change if change in both else self._in_steps(cell, both), both)
        return [change for change, _ in settling]

    def _in_steps(self, cell: Cell, allowed: Interval) -> int:
        change = round_to(allowed.middle, self.system.steps[cell])
        return change if change in allowed else allowed.middle

    def _lost_rows(self, missed: Sequence[Identity]) -> Iterator[tuple[Change, ...]]:
        """Yield each row that may be missing beneath another, or one too many: its figures add up as those of a row."""
        wholes: dict[int, dict[Cell, Identity]] = {}
        for identity in missed:
            if identity.whole is not None:
                wholes.setdefault(identity.whole // COLUMNS, {})[identity.whole] = identity
        for row, sums in wholes.items():
            lost = {cell: identity.gap for cell, identity in sums.items()}
            if len({gap > 0 for gap in lost.values()}) == 1 and self._adds_up(row, lost):
                yield tuple(Change(cell, Interval(gap, gap), in_lost_row=True) for cell, gap in lost.items())

    def _adds_up(self, row: int, lost: dict[Cell, int]) -> bool:
        along = {one.number: one for cell in lost for one in self.system.touching[cell] if one.lies_in(row)}
        return all(
            abs(sum(weight * lost.get(cell, 0) for cell, weight in identity.weights.items()))
            <= (len(identity.weights) + 1) * max(identity.tolerance, 1)
            for identity in along.values()
        )

    def _steps(self) -> Solution:
        """Take the change that settles most and breaks nothing, again and again."""
        changes: dict[Cell, int] = {}
        taken: tuple[Change, ...] = ()
        left = list(self.problem)
        while left and len(taken) < MOST_STEPS:
            moves = [*self._lost_rows(left), *((change,) for change in self._single(left, changes))]
            if not moves:
                break
            best = max(moves, key=lambda move: len(self._settled(left, move)))
            settled = self._settled(left, best)
            left = [identity for identity in left if identity.number not in settled]
            taken += best
            changes |= {change.cell: change.allowed.middle for change in best if not change.in_lost_row}
        return Solution(taken, len(left))

    def _single(self, left: Sequence[Identity], changes: dict[Cell, int]) -> Iterator[Change]:
        for cell in sorted({cell for identity in left for cell in identity.weights} - changes.keys()):
            if allowed := self.system.allowed(cell, changes):
                yield Change(cell, allowed)

    @staticmethod
    def _settled(left: Sequence[Identity], move: tuple[Change, ...]) -> set[int]:
        cells = {change.cell for change in move}
        if move[0].in_lost_row:
            return {identity.number for identity in left if identity.whole in cells}
        return {identity.number for identity in left if cells & identity.weights.keys()}


def _fewest(missed: Sequence[Identity], changes: dict[Cell, int]) -> int:
    """Return how many more cells must change at least: one for each missed identity that shares none with another."""
    fewest, seen = 0, set[Cell]()
    for cells in sorted((one.weights.keys() - changes.keys() for one in missed), key=len):
        if seen.isdisjoint(cells):
            seen |= cells
            fewest += 1
    return fewest
