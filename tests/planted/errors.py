"""Errors as people make them: each changes one printed figure, a row, or two figures of a row."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from tests.planted.balanced import Balanced, Figure, Place

Changes = dict[Place, Decimal]  # what is printed instead, in yuan


@dataclass(frozen=True)
class Trial:
    """One error in one document: what changes, and of a lost row that it is left out."""

    document: Balanced
    kind: str
    changes: Changes

    @property
    def seen_by(self) -> set[str]:
        """The identities that must notice."""
        return self.document.seen_by(self.changes)

    @property
    def is_met(self) -> bool:
        """Whether two independent identities meet in a changed figure."""
        return any(self.document.meet_only_in(place, self.seen_by) for place in self.changes)


def plant(chance: random.Random, kind: str, documents: list[Balanced]) -> Trial:
    """Plant an error of a kind, which some identity must notice, somewhere."""
    while True:
        document = chance.choice(documents)
        covered = [place for place in sorted(document.covers) if place in document.figures]
        figure = document.figures[chance.choice(covered)]
        changes = ERRORS[kind](chance, document, figure) if figure.yuan else None
        if changes and (trial := Trial(document, kind, changes)).seen_by:
            return trial


def _on_digits(
    change: Callable[[random.Random, str], str],
) -> Callable[[random.Random, Balanced, Figure], Changes | None]:
    """Make an error of one that changes the digits of a figure."""

    def changed(chance: random.Random, _document: Balanced, figure: Figure) -> Changes | None:
        digits = "".join(character for character in figure.printed if character.isdigit())
        other = change(chance, digits)
        if int(other) == int(digits):
            return None
        return {figure.place: figure.yuan / int(digits) * int(other)} if int(digits) else None

    return changed


def _swap(chance: random.Random, digits: str) -> str:
    place = chance.randrange(max(len(digits) - 1, 1))
    return digits[:place] + digits[place : place + 2][::-1] + digits[place + 2 :]


def _slip(chance: random.Random, digits: str) -> str:
    place = chance.randrange(len(digits))
    return digits[:place] + chance.choice("0123456789") + digits[place + 1 :]


def _sign(_chance: random.Random, _document: Balanced, figure: Figure) -> Changes | None:
    return {figure.place: -figure.yuan}


def _factor(chance: random.Random, _document: Balanced, figure: Figure) -> Changes | None:
    return {figure.place: figure.yuan * chance.choice((10, 100, 1_000, 10_000))}


def _shift(_chance: random.Random, document: Balanced, figure: Figure) -> Changes | None:
    """Print a figure in the column beside its own, and what stood there in its place."""
    beside = next(
        (other for place, other in document.figures.items() if place[:2] == figure.place[:2] and place > figure.place),
        None,
    )
    if beside is None or beside.panel_no != figure.panel_no or beside.yuan == figure.yuan:
        return None
    return {figure.place: beside.yuan, beside.place: figure.yuan}


def _copy(chance: random.Random, document: Balanced, figure: Figure) -> Changes | None:
    """Print the figure above or below once more."""
    table, row, column = figure.place
    near = [document.figures.get((table, row + step, column)) for step in (-1, 1)]
    others = [other for other in near if other is not None and other.yuan not in (0, figure.yuan)]
    return {figure.place: chance.choice(others).yuan} if others else None


def _lose(_chance: random.Random, document: Balanced, figure: Figure) -> Changes | None:
    """Leave out a row that has no parts of its own and counts in a sum with others; without others, there is no sum."""
    row = [other for place, other in document.figures.items() if place[:2] == figure.place[:2]]
    if not all(other.is_leaf for other in row) or len({other.panel_no for other in row}) > 1:
        return None
    return {other.place: Decimal(0) for other in row} if figure.place in document.parts else None


LOST_ROW = "lost_row"
ERRORS: dict[str, Callable[[random.Random, Balanced, Figure], Changes | None]] = {
    "digit_swap": _on_digits(_swap),
    "digit_slip": _on_digits(_slip),
    "sign": _sign,
    "factor": _factor,
    "column_shift": _shift,
    "copied_neighbour": _copy,
    LOST_ROW: _lose,
}
