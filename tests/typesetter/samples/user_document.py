"""The user's document of 2023, printed from its figures, with sentences of our own around them."""

from __future__ import annotations

from tests.typesetter.layout import LANDSCAPE, Layout
from tests.typesetter.printing import Printed, print_document
from tests.typesetter.samples import user_narrative, user_tables
from tests.typesetter.tables import Item, PageBreak

FILE_NAME = "曾都区政务服务和大数据管理局2023年部门预算.pdf"
_PORTRAIT = Layout(page_number="— {} —")
_LANDSCAPE = Layout(page=LANDSCAPE, font_size=7.5, page_number="— {} —")


def document() -> Printed:
    """The document; three of the tables that its contents announce are not printed."""
    pages: list[Item] = [*user_narrative.front()]
    for table in (
        user_tables.expenditures(),
        user_tables.fiscal_balance(),
        user_tables.general_public(),
        user_tables.basic_by_economic(),
        user_tables.three_public(),
        user_tables.government_fund(),
    ):
        pages += [table, PageBreak()]
    pages[-1] = _LANDSCAPE
    pages += [user_tables.procurements(), _PORTRAIT, *user_narrative.back(), user_tables.performance()]
    return print_document(pages, _PORTRAIT)
