"""The identities of a document as a sparse linear system over its cells, in whole numbers: nothing is rounded.

A cell is known by its number, a change is in units of 0.0001 yuan. What an identity allows a cell is an interval of
changes, since printed figures are rounded.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

Cell = int
Changes = Mapping[Cell, int]
UNBOUNDED = 10**30
COLUMNS = 1_000  # a cell's number ends with its column


@dataclass(frozen=True, slots=True)
class Identity:
    """A relation between cells: the weights of its terms, by how much it is missed, and what rounding allows."""

    number: int
    weights: Mapping[Cell, int]
    gap: int
    tolerance: int
    is_inequality: bool = False  # the left side is at least the right one
    whole: Cell | None = None  # of a sum down a column: the cell that adds up what stands in other rows

    def holds(self, gap: int) -> bool:
        """Say whether a gap is within tolerance."""
        return gap >= -self.tolerance if self.is_inequality else abs(gap) <= self.tolerance

    def lies_in(self, row: int) -> bool:
        """Say whether all of its cells stand in one row."""
        return all(cell // COLUMNS == row for cell in self.weights)

    def allows(self, cell: Cell, gap: int) -> Interval:
        """Return the changes of a cell after which the identity, now missed by `gap`, holds."""
        weight = self.weights[cell]
        least, most = -self.tolerance - gap, UNBOUNDED if self.is_inequality else self.tolerance - gap
        if weight < 0:
            weight, least, most = -weight, -most, -least
        return Interval(-(-least // weight), most // weight)


@dataclass(frozen=True, slots=True)
class Interval:
    """Whole numbers from `least` to `most`; none, where `most` is less."""

    least: int = -UNBOUNDED
    most: int = UNBOUNDED

    @property
    def middle(self) -> int:
        """The number in its middle, or its one end."""
        if self.least == -UNBOUNDED or self.most == UNBOUNDED:
            return self.most if self.least == -UNBOUNDED else self.least
        return (self.least + self.most) // 2

    def __bool__(self) -> bool:
        """Say whether there is any number in it."""
        return self.least <= self.most

    def __and__(self, other: Interval) -> Interval:
        """Return what two intervals share."""
        return Interval(max(self.least, other.least), min(self.most, other.most))

    def __contains__(self, number: int) -> bool:
        """Say whether a number is in it."""
        return self.least <= number <= self.most


def round_to(value: int, step: int) -> int:
    """Return the nearest multiple of a step."""
    return (2 * value + step) // (2 * step) * step


@dataclass(slots=True)
class System:
    """The judged identities of one document."""

    identities: Sequence[Identity]
    steps: Mapping[Cell, int]  # printed figures are multiples of these
    touching: dict[Cell, list[Identity]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Note which identities a cell stands in."""
        for identity in self.identities:
            for cell in identity.weights:
                self.touching.setdefault(cell, []).append(identity)

    def gap(self, identity: Identity, changes: Changes) -> int:
        """Return by how much an identity is missed after some changes."""
        return identity.gap + sum(identity.weights.get(cell, 0) * change for cell, change in changes.items())

    def missed(self, problem: Iterable[Identity], changes: Changes) -> list[Identity]:
        """Return which identities of a problem, or of the cells changed, are missed after some changes."""
        concerned = {identity.number: identity for identity in problem}
        concerned |= {identity.number: identity for cell in changes for identity in self.touching[cell]}
        return [identity for identity in concerned.values() if not identity.holds(self.gap(identity, changes))]

    def allowed(self, cell: Cell, changes: Changes) -> Interval:
        """Return the changes of one more cell after which all that it stands in holds."""
        allowed = Interval()
        for identity in self.touching[cell]:
            allowed &= identity.allows(cell, self.gap(identity, changes))
            if not allowed:
                break
        return allowed

    def problems(self) -> list[list[Identity]]:
        """Return the failing identities, put together where they share a cell, or add up for the same row."""
        problems: list[tuple[set[Cell], list[Identity]]] = []
        for identity in (one for one in self.identities if not one.holds(one.gap)):
            cells, members = set(identity.weights), [identity]
            if identity.whole is not None:
                cells.add(-(identity.whole // COLUMNS))
            apart = []
            for other_cells, others in problems:
                if cells.isdisjoint(other_cells):
                    apart.append((other_cells, others))
                else:
                    cells |= other_cells
                    members = others + members
            problems = [*apart, (cells, members)]
        return [members for _, members in problems]
