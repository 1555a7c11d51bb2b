"""What kind of slip makes one figure of another, and which of the values that would balance it explains."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from localisation.system import Interval, round_to

FACTORS = (10, 100, 1_000, 10_000)
ROWS = ("lost_row", "extra_row")  # what is wrong is a row, not a figure
KINDS = (
    "sign", "factor_10", "factor_100", "factor_1000", "factor_10000", "digit_swap", "digit_slip",
    "column_shift", "copied_neighbour", *ROWS, "other",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Explanation:
    """The kind of an error, and the value that should stand there, in the units of the printed one."""

    kind: str
    value: int


def explain(printed: int, step: int, values: Interval, balancing: int) -> Explanation:
    """Explain a printed value by one slip that leads to one of the `values`; else the one that balances is told.

    All are in units of 0.0001 yuan, and printed figures are multiples of `step`.
    """
    found = [Explanation(kind, value) for kind, value in _slips(printed, step) if value in values]
    if found:
        return min(found, key=lambda one: (KINDS.index(one.kind), abs(one.value - balancing)))
    nearest = round_to(balancing, step)
    return Explanation("other", nearest if nearest in values else balancing)


def _slips(printed: int, step: int) -> Iterator[tuple[str, int]]:
    """Yield what may have been meant by a printed value."""
    if not printed:
        return
    yield "sign", -printed
    for factor in FACTORS:
        yield f"factor_{factor}", printed * factor
        if printed % factor == 0:
            yield f"factor_{factor}", printed // factor
    sign = -1 if printed < 0 else 1
    digits = str(abs(printed) // step)
    for kind, meant in _texts(digits):
        yield kind, sign * int(meant) * step


def _texts(digits: str) -> Iterator[tuple[str, str]]:
    """Yield other numbers that one slip of the hand makes of a number: digits swapped, changed, lost or doubled."""
    for place in range(len(digits)):
        before, digit, after = digits[:place], digits[place], digits[place + 1 :]
        if after and after[0] != digit:
            yield "digit_swap", before + after[0] + digit + after[1:]
        yield from (("digit_slip", before + other + after) for other in "0123456789" if other != digit)
        if before + after:
            yield "digit_slip", before + after
        yield from (("digit_slip", before + other + digit + after) for other in "0123456789")
    yield from (("digit_slip", digits + other) for other in "0123456789")
