"""Grids that hold no amounts of a budget: contents, units, staff; and columns of numbers that are no money."""

from __future__ import annotations

from tests.typesetter.cases.stock import NAME, Case, by_use, opening, table
from tests.typesetter.codes import Keys
from tests.typesetter.columns import amount, key
from tests.typesetter.layout import LANDSCAPE, Layout
from tests.typesetter.tables import PageBreak, Panel, Row, Table
from tests.typesetter.truth import Meaning

_LANDSCAPE = Layout(page=LANDSCAPE)
_PROJECTS = ("示例平台运行维护", "120.00"), ("示例大厅维修", "80.00")


def _before_a_table(headings: tuple[str, ...], *rows: tuple[str, ...], title: str = "") -> Case:
    grid = Table("", title, (Panel(tuple(map(key, headings)), tuple(Row(row) for row in rows)),), unit="")
    real = table("YS03", "部门支出总表", by_use(Keys()))
    return Case((*opening(), grid, PageBreak(), real), _LANDSCAPE)


def _contents() -> Case:
    return _before_a_table(
        ("目录", "页码"), ("一、部门收支总表", "3"), ("二、部门收入总表", "4"), ("三、支出总表", "12")
    )


def _list_of_units() -> Case:
    headings = ("单位名称", "单位性质", "人员编制")
    return _before_a_table(headings, (NAME, "行政", "35"), (f"{NAME}服务中心", "事业", "12"))


def _staff() -> Case:
    headings = ("项目", "编制数", "实有人数")
    return _before_a_table(headings, ("行政", "35", "33"), ("事业", "12", "12"), title="人员情况表")


def _beside_projects(headings: tuple[str, ...], *others: tuple[str, ...]) -> Case:
    columns = (key("项目名称"), *map(key, headings), amount("预算数", measure="project"))
    rows = tuple(
        Row((name, *numbers, text), Meaning(project_label=name))
        for (name, text), numbers in zip(_PROJECTS, others, strict=True)
    )
    return Case((*opening(), table("YS10", "项目支出预算表", (Panel(columns, rows),))), _LANDSCAPE)


CASES = {
    "nothing_in_contents": _contents(),
    "nothing_in_a_list_of_units": _list_of_units(),
    "nothing_in_a_table_of_staff": _staff(),
    "nothing_in_years": _beside_projects(("起始年度", "终止年度"), ("2023", "2025"), ("2024", "2024")),
    "nothing_under_headings_not_known": _beside_projects(("示例编号",), ("84120",), ("84121",)),
}
