"""A table wider than a page is one: columns without labels on the next page stand beside the rows before."""

from __future__ import annotations

import pytest

from ingest.beside import join_columns
from ingest.records import Box, Line, Page, Table, Word
from tests.ingest.test_stitching import Grid, page_with

KEYED = [
    ["科目编码", "科目名称", "合计"],
    ["201", "一般公共服务支出", "3.00"],
    ["20103", "政府办公厅（室）及相关机构事务", "3.00"],
    ["2010301", "行政运行", "3.00"],
]
BESIDE = [["基本支出", "项目支出"], ["1.00", "2.00"], ["1.00", "2.00"], ["1.00", "-"]]
TITLE = Line(1, (Word("政府性基金预算支出表", Box(100, -20, 300, -10)),), Box(100, -20, 300, -10))


def joined(*grids: Grid, lines: tuple[Line, ...] = ()) -> list[Table]:
    """The tables that the grids of consecutive pages make; `lines` stand above the last one."""
    printed = [page_with(number, grid) for number, grid in enumerate(grids, start=1)]
    pages = [page for page, _ in printed]
    last = pages[-1]
    pages[-1] = Page(last.number, last.width, last.height, 0, (), (), lines)
    return join_columns([table for _, tables in printed for table in tables], pages)


def test_columns_on_the_next_page_belong_to_the_rows_before() -> None:
    """Each figure stands in the row beside which it is printed, on its own page."""
    (table,) = joined(KEYED, BESIDE)
    row = [(cell.text, cell.page) for cell in table.cells if cell.row == 1]
    assert row == [("201", 1), ("一般公共服务支出", 1), ("3.00", 1), ("1.00", 2), ("2.00", 2)]
    assert (table.rows, table.columns, table.pages) == (4, 5, (1, 2))


@pytest.mark.parametrize(
    "other",
    [
        [["科目名称", "项目支出"], ["行政运行", "2.00"], ["信访事务", "2.00"], ["机关服务", "2.00"]],
        BESIDE[:-1],
        [["1.00", "2.00"], *BESIDE[1:]],
    ],
    ids=["rows of its own names", "fewer rows", "no headings"],
)
def test_a_table_of_its_own_stays_alone(other: Grid) -> None:
    """What names its rows, has other rows or no headings is not part of the table before."""
    assert len(joined(KEYED, other)) == 2


def test_a_table_with_a_title_of_its_own_stays_alone() -> None:
    """A title that the page before does not print begins another table."""
    assert len(joined(KEYED, BESIDE, lines=(TITLE,))) == 2
