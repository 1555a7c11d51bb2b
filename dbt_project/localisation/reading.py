"""Rows of the warehouse as documents, each with its system and its cells."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from typing import Any, Protocol

from localisation.system import Cell, Identity, System


class Answer(Protocol):
    """Rows of the warehouse, in an order."""

    def fetchall(self) -> list[tuple[Any, ...]]:
        """Return them all."""


@dataclass(frozen=True, slots=True)
class Document:
    """A document that does not balance: its identities, and its figures in units of 0.0001 yuan with their steps."""

    number: int
    system: System
    printed: dict[Cell, int]
    steps: dict[Cell, int]


def documents(terms: Answer, cells: Answer) -> Iterator[Document]:
    """Yield the documents of `system_terms` and `system_cells`, both in order of their documents."""
    figures = {number: list(rows) for number, rows in groupby(cells.fetchall(), itemgetter(0))}
    for number, rows in groupby(terms.fetchall(), itemgetter(0)):
        identities = [_identity(list(one)) for _, one in groupby(rows, itemgetter(1))]
        yield Document(
            number,
            System(identities),
            {cell: printed for _, cell, printed, _ in figures[number]},
            {cell: max(step or 1, 1) for _, cell, _, step in figures[number]},
        )


def _identity(rows: list[tuple[Any, ...]]) -> Identity:
    _, number, _, whole, is_inequality, _, gap, tolerance = rows[0]
    weights = {row[2]: row[5] for row in rows if row[5]}
    return Identity(number, weights, int(gap), int(tolerance), is_inequality, whole)
