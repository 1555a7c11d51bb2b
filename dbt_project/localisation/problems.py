"""What is wrong together: failing identities that share cells, or that the same few changes settle."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from localisation.search import LARGEST_SET, Search, Solution
from localisation.system import Identity, System


@dataclass(frozen=True, slots=True, eq=False)
class Problem:
    """Failing identities and what settles them."""

    identities: Sequence[Identity]
    solutions: Sequence[Solution]

    @property
    def first(self) -> int:
        """The number of the first of its identities."""
        return min(one.number for one in self.identities)

    @property
    def size(self) -> int:
        """How many changes it takes; more than are ever tried, where not all is settled."""
        return min(LARGEST_SET + 1 if one.unsettled else one.size for one in self.solutions)


def solve(system: System, identities: Sequence[Identity]) -> Problem:
    """Search what settles some failing identities."""
    return Problem(identities, Search(system, identities).solutions())


def solved(system: System) -> list[Problem]:
    """Solve all problems of a document; those that fewer changes settle together than apart are one."""
    problems = [solve(system, identities) for identities in system.problems()]
    for problem in sorted(problems, key=lambda one: (-one.size, one.first)):
        if problem in problems:
            _join(system, problem, problems)
    return sorted(problems, key=lambda one: one.first)


def _join(system: System, problem: Problem, problems: list[Problem]) -> None:
    """Put a problem together with those that its solutions touch, if together they take fewer changes."""
    tried = set[tuple[int, ...]]()
    for apart in (_touched(system, problem, problems, one) for one in problem.solutions if not one.unsettled):
        numbers = tuple(one.first for one in apart)
        if len(apart) == 1 or numbers in tried:
            continue
        tried.add(numbers)
        joined = solve(system, [identity for one in apart for identity in one.identities])
        if joined.size < sum(one.size for one in apart):
            problems[:] = [one for one in problems if one not in apart] + [joined]
            return


def _touched(system: System, problem: Problem, problems: Sequence[Problem], solution: Solution) -> list[Problem]:
    """Return a problem and those of which failing identities hold a figure that a solution of it changes."""
    cells = [change.cell for change in solution.changes if not change.in_lost_row]
    numbers = {identity.number for cell in cells for identity in system.touching[cell]}
    return [one for one in problems if one is problem or any(each.number in numbers for each in one.identities)]
