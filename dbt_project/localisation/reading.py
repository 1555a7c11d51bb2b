"""Rows of the warehouse as a document, with its system and its cells."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from typing import TypedDict

from localisation.system import Cell, Identity, Interval, System

COLUMNS_OF_TERMS = {
    "instance_no": "bigint",
    "amount_no": "bigint",
    "whole_no": "bigint",
    "is_inequality": "boolean",
    "weight": "bigint",
    "gap": "hugeint",
    "tolerance": "hugeint",
}
COLUMNS_OF_CELLS = {
    "amount_no": "bigint",
    "printed": "bigint",
    "step": "bigint",
    "stated": "struct(least bigint, most bigint)[]",
}


class TermRow(TypedDict):
    """A row of `system_terms`."""

    instance_no: int
    amount_no: int
    whole_no: int | None
    is_inequality: bool
    weight: int
    gap: int
    tolerance: int


class StatedRow(TypedDict):
    """From where to where a figure may lie that the text states."""

    least: int
    most: int


class CellRow(TypedDict):
    """A row of `system_cells`."""

    amount_no: int
    printed: int
    step: int | None
    stated: list[StatedRow]


@dataclass(frozen=True, slots=True)
class Document:
    """A document that does not balance: its identities, and its figures in units of 0.0001 yuan."""

    system: System
    printed: dict[Cell, int]
    stated: dict[Cell, list[Interval]]  # what the text states of them

    def states(self, cell: Cell, value: int) -> bool:
        """Say whether the text states a value of a cell."""
        return any(value in one for one in self.stated.get(cell, ()))


def read_document(terms: Sequence[TermRow], cells: Sequence[CellRow]) -> Document:
    """Make a document of its rows of `system_terms`, in order of their instances, and of `system_cells`."""
    steps = {cell["amount_no"]: max(cell["step"] or 1, 1) for cell in cells}
    identities = [_identity(list(rows)) for _, rows in groupby(terms, itemgetter("instance_no"))]
    return Document(
        System(identities, steps),
        {cell["amount_no"]: cell["printed"] for cell in cells},
        {cell["amount_no"]: [Interval(one["least"], one["most"]) for one in cell["stated"]] for cell in cells},
    )


def _identity(rows: Sequence[TermRow]) -> Identity:
    first = rows[0]
    weights = {row["amount_no"]: row["weight"] for row in rows if row["weight"]}
    return Identity(
        first["instance_no"], weights, first["gap"], first["tolerance"], first["is_inequality"], first["whole_no"]
    )
