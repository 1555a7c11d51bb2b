"""What the cases are made of: a few coded rows, columns, and the first line that says what the document is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from tests.typesetter.codes import Entry, Keys, coded_panel
from tests.typesetter.columns import amount
from tests.typesetter.layout import Layout
from tests.typesetter.tables import Column, Item, Panel, Paragraph, Table
from tests.typesetter.truth import Meaning

NAME = "示例市示例区示例局"
YEAR = 2024
PLAIN = Layout()
FUNDS = {
    "all": (
        *("YS01", "YS02", "YS03", "YS10", "YS11", "YS16", "YS17", "YS18", "YS19", "YS21", "YS99"),
        *("JS01", "JS02", "JS03", "JS10", "JS16", "JS99"),
    ),
    "fiscal_appropriation": ("YS04", "YS13", "JS04", "JS07", "JS18"),
    "government_fund": ("YS08", "JS08"),
    "state_capital": ("YS09", "JS09"),
}
TOTAL = ("708.90", "588.65", "120.25")
ENTRIES = (
    Entry("201", "一般公共服务支出", ("620.50", "500.25", "120.25")),
    Entry("20103", "政府办公厅（室）及相关机构事务", ("620.50", "500.25", "120.25")),
    Entry("2010301", "行政运行", ("500.25", "500.25", "")),
    Entry("2010302", "一般行政管理事务", ("120.25", "", "120.25")),
    Entry("208", "社会保障和就业支出", ("88.40", "88.40", "")),
    Entry("20805", "行政事业单位养老支出", ("88.40", "88.40", "")),
    Entry("2080501", "行政单位离退休", ("21.40", "21.40", "")),
    Entry("2080505", "机关事业单位基本养老保险缴费支出", ("67.00", "67.00", "")),
)
ECONOMIC_TOTAL = ("86.20", "71.20", "15.00")
ECONOMIC_ENTRIES = (
    Entry("301", "工资福利支出", ("65.20", "65.20", "")),
    Entry("30101", "基本工资", ("40.00", "40.00", "")),
    Entry("30102", "津贴补贴", ("25.20", "25.20", "")),
    Entry("302", "商品和服务支出", ("15.00", "", "15.00")),
    Entry("30201", "办公费", ("9.50", "", "9.50")),
    Entry("30211", "差旅费", ("5.50", "", "5.50")),
    Entry("303", "对个人和家庭的补助", ("6.00", "6.00", "")),
    Entry("30302", "退休费", ("6.00", "6.00", "")),
)
BY_USE = (
    amount("合计"),
    amount("基本支出", measure="basic"),
    amount("项目支出", measure="project"),
)
BY_KIND_OF_BASIC = (
    amount("合计", measure="basic"),
    amount("人员经费", measure="basic_personnel"),
    amount("公用经费", measure="basic_public"),
)


class Case(NamedTuple):
    """A small document and the layout that it is printed in."""

    items: tuple[Item, ...]
    layout: Layout = PLAIN


def opening(kind: str = "部门预算", year: int = YEAR) -> tuple[Paragraph, ...]:
    """The lines that say whose document it is, of which kind and year, and state figures as every disclosure does."""
    return (
        Paragraph(f"{NAME}{year}年{kind}", 14, "center"),
        Paragraph(f"{year}年收入总计708.90万元。"),
        Paragraph(f"{year}年支出总计708.90万元。"),
    )


def table(form: str, title: str, panels: Sequence[Panel], **others: object) -> Table:
    """A table with the meaning that its form gives to all its values."""
    unit, year = str(others.pop("unit_text", "万元")), int(str(others.pop("year", YEAR)))
    meaning = Meaning(
        fund=next((fund for fund, forms in FUNDS.items() if form in forms), "general_public"),
        stage="budget" if form.startswith("YS") else "outturn",
        reference_year=year,
        unit_text=unit,
    )
    given: dict[str, object] = {"organisation": f"部门：{NAME}", "unit": f"单位：{unit}"} | others
    return Table(form, title, tuple(panels), meaning, **given)  # type: ignore[arg-type]  # fields of Table


def by_use(keys: Keys, entries: Sequence[Entry] = ENTRIES, columns: Sequence[Column] = BY_USE) -> tuple[Panel]:
    """A panel by function, and what is basic and what project in it."""
    return (coded_panel(keys, columns, entries, TOTAL),)


def by_economic(keys: Keys) -> tuple[Panel]:
    """A panel by economic classification, personnel beside the rest."""
    return (coded_panel(keys, BY_KIND_OF_BASIC, ECONOMIC_ENTRIES, ECONOMIC_TOTAL),)
