"""Documents of a warehouse that balance, with their figures and the identities that cover them."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import combinations

import duckdb

Place = tuple[int, int, int]  # table, row, column
LEAST_RESULTS = 10

_BALANCED = f"""
    select document_id from checks.document_grades
    where failing_results = 0 and evaluated_results >= {LEAST_RESULTS}
    order by document_id
"""  # noqa: S608 - our own number
_FIGURES = """
    select
        table_no, row_no, column_no, coalesce(panel_no, 1) as panel_no, is_leaf, printed, amount_yuan, unit_multiplier
    from core.fct_amounts
    where document_id = ? and value_state in ('amount', 'zero', 'blank')
    order by all
"""
_TERMS = """
    select
        result_id, terms.table_no, terms.row_no, terms.column_no,
        if(side = 'left', 1, -1) * weight as weight,
        kind in ('hierarchy', 'unit_sum', 'balance_sum') and side = 'right' as is_part, tolerance_yuan
    from checks.result_terms as terms
    inner join checks.results as results using (result_id)
    where
        results.document_id = $1 and terms.document_id = $1 and terms.table_no is not null
        and state in ('pass', 'pass_rounding') and severity = 'error' and relation = 'equal'
        and instance_no is not null
    order by all
"""


@dataclass(frozen=True)
class Figure:
    """A printed figure, or a blank that counts as zero."""

    place: Place
    panel_no: int
    is_leaf: bool
    printed: str
    yuan: Decimal
    multiplier: Decimal


@dataclass
class Balanced:
    """A document that balances."""

    document_id: str
    figures: dict[Place, Figure] = field(default_factory=dict)
    tolerances: dict[str, Decimal] = field(default_factory=dict)
    members: dict[str, Counter[Place]] = field(default_factory=dict)  # what counts in an identity, and how often
    covers: dict[Place, set[str]] = field(default_factory=dict)
    parts: set[Place] = field(default_factory=set)  # figures that a sum down their column adds up with others

    def seen_by(self, changed: dict[Place, Decimal]) -> set[str]:
        """Return the identities that changed figures miss by more than rounding allows.

        What moves from one addend of a sum to another changes nothing in that sum.
        """
        gaps = defaultdict[str, Decimal](Decimal)
        for place, yuan in changed.items():
            for one in self.covers.get(place, ()):
                gaps[one] += self.members[one][place] * (yuan - self.figures[place].yuan)
        return {one for one, gap in gaps.items() if abs(gap) > self.tolerances[one]}

    def meet_only_in(self, place: Place, identities: set[str]) -> bool:
        """Say whether two of the identities share this cell and no other."""
        through = [self.members[one] for one in identities if place in self.members[one]]
        return any(one.keys() & other.keys() == {place} for one, other in combinations(through, 2))


def balanced_documents(connection: duckdb.DuckDBPyConnection) -> list[str]:
    """Return the documents in which something was judged, and nothing fails."""
    return [document for (document,) in connection.execute(_BALANCED).fetchall()]


def read_balanced(connection: duckdb.DuckDBPyConnection, document_id: str) -> Balanced:
    """Read the figures of a document, and what covers them."""
    document, beside = Balanced(document_id), dict[str, set[Place]]()
    for table, row, column, panel, is_leaf, printed, yuan, multiplier in connection.execute(
        _FIGURES, [document_id]
    ).fetchall():
        place = (table, row, column)
        document.figures[place] = Figure(place, panel, is_leaf, printed or "", yuan or Decimal(0), multiplier)
    for result, table, row, column, weight, is_part, tolerance in connection.execute(_TERMS, [document_id]).fetchall():
        place = (table, row, column)
        document.tolerances[result] = tolerance
        document.members.setdefault(result, Counter())[place] += weight
        document.covers.setdefault(place, set()).add(result)
        if is_part:
            beside.setdefault(result, set()).add(place)
    document.parts = {place for parts in beside.values() if len(parts) > 1 for place in parts}
    return document
