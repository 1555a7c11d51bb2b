"""How amounts are printed."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

_YUAN_IN_TEN_THOUSAND = 10_000


@dataclass(frozen=True, slots=True)
class Figures:
    """A unit, and what stands where there is nothing."""

    unit: str = "万元"
    zero: str = ""

    def text(self, amount: Decimal) -> str:
        """An amount of 万元 as it is printed."""
        if not amount:
            return self.zero
        return f"{amount * _YUAN_IN_TEN_THOUSAND if self.unit == '元' else amount:,.2f}"

    def texts(self, *amounts: Decimal) -> tuple[str, ...]:
        """Several amounts."""
        return tuple(self.text(amount) for amount in amounts)
