"""What must notice an error is known before it is planted."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal

import pytest

from tests.planted.balanced import Balanced, Figure, Place

TOTAL, BASIC, PROJECT, SUM_BELOW = (1, 2, 3), (1, 2, 4), (1, 2, 5), (1, 9, 4)


@pytest.fixture
def document() -> Balanced:
    """A row of which the total is printed, and the sum of one of its columns."""
    values = {TOTAL: 30, BASIC: 20, PROJECT: 10, SUM_BELOW: 20}
    members: dict[str, Counter[Place]] = {
        "row": Counter({TOTAL: 1, BASIC: -1, PROJECT: -1}),
        "column": Counter({SUM_BELOW: 1, BASIC: -1}),
    }
    return Balanced(
        "a",
        {
            place: Figure(place, 1, is_leaf=True, printed=str(yuan), yuan=Decimal(yuan), multiplier=Decimal(1))
            for place, yuan in values.items()
        },
        dict.fromkeys(members, Decimal(1)),
        members,
        {place: {name for name, cells in members.items() if place in cells} for place in values},
    )


@pytest.mark.parametrize(
    ("changed", "seen"),
    [
        ({BASIC: 25}, {"row", "column"}),
        ({BASIC: 21}, set()),
        ({BASIC: 10, PROJECT: 20}, {"column"}),
        ({TOTAL: 10, PROJECT: 30}, {"row"}),
    ],
)
def test_a_sum_notices_what_changes_it_and_not_what_moves_between_its_parts(
    document: Balanced, changed: dict[Place, int], seen: set[str]
) -> None:
    assert document.seen_by({place: Decimal(yuan) for place, yuan in changed.items()}) == seen
