"""What the columns of a performance table hold: the names of its indicators, their targets, projects and goals."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

VALUES = frozenset({"target_value", "term_target_value", "actual_value"})


@dataclass(frozen=True, slots=True)
class TargetColumn:
    """What stands under one heading; `first` and `end` are grid columns (0-based, the end not included).

    In text whose cells were flattened, targets stand beneath their indicators in the same column: `stacked`.
    """

    first: int
    end: int
    level: int | None = None
    measure: str | None = None
    key: str | None = None
    goal: str | None = None
    label: str | None = None  # the heading of a goal, as printed
    panel: int = 1
    year_offset: int = 0
    stacked: str | None = None


@dataclass(frozen=True, slots=True)
class TargetHeader:
    """The columns of indicators (or of goals alone), and the first row beneath their headings."""

    columns: tuple[TargetColumn, ...]
    end_row: int

    def at(self, column: int) -> TargetColumn | None:
        """Return the heading over a grid column."""
        return next((found for found in self.columns if found.first <= column < found.end), None)

    def moved(self, by: int) -> TargetHeader:
        """Return the columns that are left when a row stands so many columns too far to the left."""
        columns = [replace(column, first=column.first - by, end=column.end - by) for column in self.columns]
        return self if not by else TargetHeader(tuple(c for c in columns if c.first >= 0), self.end_row)

    def levels(self, panel: int) -> list[TargetColumn]:
        """Return the columns that name the indicators of a panel, from the top level down."""
        found: list[TargetColumn] = []
        for column in reversed([column for column in self.columns if column.level is not None]):
            if column.panel <= panel and (not found or _rank(column) < _rank(found[0])):
                found.insert(0, column)
        return found

    @property
    def panels(self) -> Sequence[int]:
        """Return the numbers of the panels that print targets."""
        return sorted({column.panel for column in self.columns if column.measure in VALUES or column.stacked})


def _rank(column: TargetColumn) -> int:
    return -1 if column.level is None else column.level
