"""Text: the same tables as tab-separated grids, in which merged headings have left empty fields."""

from __future__ import annotations

from tests.typesetter.cases import headings, lines, panels
from tests.typesetter.cases.stock import Case, by_use, opening, table
from tests.typesetter.codes import Codes, Keys

CASES = {
    "text_codes_in_one_cell": Case((*opening(), table("YS03", "部门支出总表", by_use(Keys())))),
    "text_codes_split": Case((*opening(), table("YS05", "一般公共预算支出表", by_use(Keys(Codes.SPLIT))))),
    "text_two_panels": panels.CASES["panels_two"],
    "text_this_year_and_carried_over": headings.CASES["headings_this_year_and_carried_over"],
    "text_three_public_as_rows": lines.CASES["lines_three_public_as_rows"],
}
