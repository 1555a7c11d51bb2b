"""Print small tables of amounts as rows of core.fct_amounts, to put identities to the test."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal

BLANK = ""
FIELDS = {
    "document_id": "varchar",
    "page": "integer",
    "table_no": "integer",
    "row_no": "integer",
    "column_no": "integer",
    "panel_no": "integer",
    "form_code": "varchar",
    "heading": "varchar",
    "line_code": "varchar",
    "line_label": "varchar",
    "unit_label": "varchar",
    "project_label": "varchar",
    "procurement_code": "varchar",
    "function_code": "varchar",
    "economic_code": "varchar",
    "government_economic_code": "varchar",
    "fund": "varchar",
    "fund_year": "varchar",
    "measure_code": "varchar",
    "stage": "varchar",
    "reference_year": "integer",
    "comparison": "varchar",
    "total_column_no": "integer",
    "value_state": "varchar",
    "amount_yuan": "decimal(24, 4)",
    "step_yuan": "decimal(24, 4)",
    "unit_multiplier": "decimal(12, 0)",
    "printed": "varchar",
}
QUANTITIES = {
    "document_id": "varchar",
    "page": "integer",
    "table_no": "integer",
    "row_no": "integer",
    "column_no": "integer",
    "form_code": "varchar",
    "heading": "varchar",
    "line_label": "varchar",
    "stage": "varchar",
    "reference_year": "integer",
    "value_state": "varchar",
    "value": "decimal(24, 6)",
    "quantity_unit": "varchar",
    "printed": "varchar",
}
YEAR = 2024


@dataclass(frozen=True)
class Disclosure:
    """Whose document it is: of the case's own organisation, and a disclosure of its own, unless it says otherwise."""

    name: str = ""
    year: int = YEAR
    kind: str = "budget"
    scope: str = "department"
    organisation: str | None = None
    organisation_name: str | None = None
    parent: str | None = None
    is_current: bool = True
    disclosure: str | None = None

    def document_id(self, case: str) -> str:
        """Return the document's id: the case, and its own name where the case has several."""
        return f"{case} {self.name}".strip()


@dataclass(frozen=True)
class Column:
    """A column of amounts: what it means, and the number of the column that it is a part of."""

    measure_code: str = "total"
    of: int | None = None
    fund: str = "all"
    year: int = YEAR
    comparison: str | None = None
    line_code: str | None = None
    economic_code: str | None = None
    government_economic_code: str | None = None
    panel_no: int = 1
    fund_year: str | None = None
    stage: str | None = None
    quantity_unit: str | None = None
    heading: str | None = None


@dataclass(frozen=True)
class Row:
    """A printed row: a code, or a line (`=` in front), and its figures from left to right."""

    key: str
    figures: tuple[str | None, ...]
    unit: str | None = None
    project: str | None = None
    label: str | None = None


@dataclass
class Table:
    """A table of one form, printed in 元 or 万元 with a number of decimals."""

    form_code: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    multiplier: int = 10_000
    decimals: int = 2
    stage: str = "budget"
    page: int = 1
    number: int = field(default=1)
    disclosure: Disclosure = Disclosure()

    def amounts(self, document_id: str) -> list[dict[str, object]]:
        """Return the rows of fct_amounts."""
        return [
            self._amount(row_no, row, column_no, figure) | {"document_id": document_id}
            for row_no, row, column_no, figure in self._figures()
            if not self.columns[column_no - 1].quantity_unit
        ]

    def quantities(self, document_id: str) -> list[dict[str, object]]:
        """Return the rows of fct_quantities."""
        return [
            {"document_id": document_id, "page": self.page, "table_no": self.number, "row_no": row_no,
             "column_no": column_no, "form_code": self.form_code,
             "heading": self.columns[column_no - 1].heading, "line_label": row.label,
             "stage": self.stage, "reference_year": self.columns[column_no - 1].year,
             "value_state": _read(figure)[0], "value": _read(figure)[1],
             "quantity_unit": self.columns[column_no - 1].quantity_unit, "printed": figure}
            for row_no, row, column_no, figure in self._figures()
            if self.columns[column_no - 1].quantity_unit
        ]  # fmt: skip

    def _figures(self) -> Iterator[tuple[int, Row, int, str]]:
        for row_no, row in enumerate(self.rows, 1):
            for column_no, figure in enumerate(row.figures, 1):
                if figure is not None:
                    yield row_no, row, column_no, figure

    def _amount(self, row_no: int, row: Row, column_no: int, figure: str) -> dict[str, object]:
        column = self.columns[column_no - 1]
        line = row.key[1:] if row.key.startswith("=") else None
        code = row.key if row.key and not line else None
        is_economic = code is not None and code[0] in "35"
        state, number = _read(figure)
        return dict.fromkeys(FIELDS) | {
            "page": self.page, "table_no": self.number, "row_no": row_no, "column_no": column_no,
            "panel_no": column.panel_no, "form_code": self.form_code, "heading": column.heading,
            "line_code": column.line_code or line,
            "line_label": row.label or line, "unit_label": row.unit, "project_label": row.project,
            "function_code": None if is_economic else code,
            "economic_code": code if is_economic else column.economic_code,
            "government_economic_code": column.government_economic_code,
            "fund": column.fund, "fund_year": column.fund_year, "measure_code": column.measure_code,
            "stage": column.stage or self.stage,
            "reference_year": column.year, "comparison": column.comparison, "total_column_no": column.of,
            "value_state": state, "amount_yuan": None if number is None else number * self.multiplier,
            "step_yuan": Decimal(self.multiplier).scaleb(-self.decimals), "unit_multiplier": self.multiplier,
            "printed": figure,
        }  # fmt: skip


def _read(figure: str) -> tuple[str, Decimal | None]:
    if figure == BLANK:
        return "blank", None
    if figure == "?":
        return "unreadable", None
    number = Decimal(figure)
    return ("amount" if number else "zero"), number
