"""What a column of a table means, as far as it is known."""

from __future__ import annotations

from dataclasses import dataclass

_LABEL_KINDS = frozenset({"label", "name", "function_name", "economic_name", "government_economic_name"})

_NAMES = frozenset({"project_name", "unit_name", "procurement_name", "procurement_project"})


@dataclass(frozen=True, slots=True)
class Column:
    """What a column means. `kind` is key | amount | quantity | text."""

    number: int  # 0-based
    path: tuple[str, ...]
    kind: str
    key: str | None = None
    measure: str | None = None
    fund: str | None = None
    fund_year: str | None = None
    stage: str | None = None
    year_offset: int = 0
    year: int | None = None
    comparison: str | None = None
    item: str | None = None
    is_known: bool = True  # whether the vocabulary knows the heading of figures
    code: tuple[str, str] | None = None  # classification and code that the heading names
    unit_text: str | None = None
    is_total: bool = False
    is_addend: bool = True
    side: str | None = None
    panel: int = 1
    total_column: int | None = None

    @property
    def holds_label(self) -> bool:
        """Whether the column prints the row's label."""
        return self.key in _LABEL_KINDS

    @property
    def names_row(self) -> bool:
        """Whether the column prints what the row is about."""
        return self.holds_label or self.key in _NAMES

    @property
    def holds_code(self) -> bool:
        """Whether the column prints codes of a classification."""
        return self.kind == "key" and (self.key or "").endswith(("function_code", "economic_code"))
