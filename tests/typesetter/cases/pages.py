"""Pages: turned, wide, cropped, with headers and footers, continued, with pictures among them."""

from __future__ import annotations

from tests.typesetter.cases.stock import Case, by_economic, by_use, opening, table
from tests.typesetter.codes import Codes, Keys
from tests.typesetter.layout import LANDSCAPE, SHORT, WIDE, ColumnNumbers, Layout
from tests.typesetter.tables import PageBreak, Picture, Table


def _expenditures(keys: Keys | None = None) -> Table:
    return table("YS03", "部门支出总表", by_use(keys or Keys()))


def _case(layout: Layout, keys: Keys | None = None) -> Case:
    return Case((*opening(), _expenditures(keys)), layout)


def _picture_between() -> Case:
    return Case((*opening(), _expenditures(), PageBreak(), Picture(), PageBreak(), PageBreak(), _basic()))


def _basic() -> Table:
    return table("YS06", "一般公共预算基本支出表", by_economic(Keys(field="economic_code")))


def _two_tables() -> Case:
    return Case((*opening(), _expenditures(), _basic()))


CASES = {
    "page_turned_90": _case(Layout(page=LANDSCAPE, rotate=90), Keys(Codes.SPLIT)),
    "page_turned_180": _case(Layout(rotate=180)),
    "page_turned_270": _case(Layout(page=LANDSCAPE, rotate=270)),
    "page_wide": _case(Layout(page=WIDE)),
    "page_cropped": _case(Layout(crop=36)),
    "page_turned_and_cropped": _case(Layout(page=LANDSCAPE, rotate=90, crop=24)),
    "page_with_header_and_footer": _case(
        Layout(
            page_header="示例市示例区示例局 2024 年部门预算公开", page_footer="电话 13000000000", page_number="— {} —"
        )
    ),
    "page_pictures_and_blank_pages_between": _picture_between(),
    "page_two_tables": _two_tables(),
    "continued_without_header": _case(Layout(page=SHORT, page_number="- {} -")),
    "continued_with_header": _case(Layout(page=SHORT, repeat_header=True), Keys(Codes.SPLIT)),
    "continued_with_title_and_header": _case(Layout(page=SHORT, repeat_header=True, repeat_title=True)),
    "continued_with_column_numbers": _case(
        Layout(page=SHORT, repeat_header=True, column_numbers=ColumnNumbers.STARS), Keys(Codes.SPLIT)
    ),
}
