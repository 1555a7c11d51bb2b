"""The fictitious bureau: its name, and what its tables share in a year."""

from __future__ import annotations

from dataclasses import dataclass

from tests.typesetter.codes import Codes
from tests.typesetter.layout import Layout
from tests.typesetter.samples.figures import Figures
from tests.typesetter.tables import Panel, Table
from tests.typesetter.truth import Meaning

NAME = "示例市示例区示例局"
UNIT_CODE = "999001"


@dataclass(frozen=True, slots=True)
class Book:
    """A disclosure of the bureau: which figures it prints, and how."""

    stage: str  # budget | outturn
    year: int
    layout: Layout
    codes: Codes
    figures: Figures
    number: str  # for instance 表{}
    with_last_year: bool = False  # last year's budget stands beside this year's

    @property
    def name(self) -> str:
        """The name of the book in the ledger."""
        return f"{self.stage}_{self.year}"

    @property
    def kind(self) -> str:
        """What the document is called."""
        return "部门预算" if self.stage == "budget" else "部门决算"

    def table(self, form: tuple[str, int, str], title: str, panels: tuple[Panel, ...]) -> Table:
        """A table of the book. `form` is its code, its number and its fund."""
        code, number, fund = form
        meaning = Meaning(fund=fund, stage=self.stage, reference_year=self.year, unit_text=self.figures.unit)
        return Table(
            form_code=code,
            title=title,
            panels=panels,
            meaning=meaning,
            number=self.number.format(number),
            organisation=f"部门：{NAME}",
            unit=f"单位：{self.figures.unit}",
        )
