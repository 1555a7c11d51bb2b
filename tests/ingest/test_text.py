"""Text documents: every line is kept with its number, runs of lines with tabs are grids."""

from __future__ import annotations

from pathlib import Path

import pytest

from ingest.errors import UnreadableDocumentError
from ingest.readers.text import read_text
from ingest.records import Document, Page, Table

BALANCE = """# 示例局 2023 年部门预算

## 支出总表

单位：万元

科目编码\t科目名称\t合计\t基本支出\t
\t\t\t小计\t公用经费
201\t一般公共服务支出\t12.50\t2.50

末行
"""

# 单位名称 and 项目 ran together on the second row, and a spare blank made up for it.
PURCHASES = """单位代码\t单位名称\t项目\t采购品目\t功能科目\t采购数量\t单价（元）\t计量单位\t采购金额（元）
01\t示例局\t热线\t[C99]其他服务\t[2010302]一般\t1\t5000\t\t5000.00
01\t示例局热线\t[C99]其他服务\t[2010302]一般\t1\t5000\t\t\t5000.00
"""


def read(text: str) -> tuple[Page, list[Table]]:
    pages, tables = read_text(Document("0" * 64, Path("示例.md"), text.encode(), "text/markdown"))
    return pages[0], tables


def row(table: Table, number: int) -> list[str]:
    return [cell.text for cell in table.cells if cell.row == number]


def test_lines_keep_their_source_numbers_and_lose_heading_marks() -> None:
    page, _ = read(BALANCE)
    assert [(line.number, line.text) for line in page.lines][:3] == [
        (1, "示例局 2023 年部门预算"),
        (3, "支出总表"),
        (5, "单位：万元"),
    ]
    assert page.lines[-1].number == 11


def test_a_run_of_lines_with_tabs_is_a_grid_padded_to_its_widest_row() -> None:
    _, (table,) = read(BALANCE)
    assert (table.columns, table.rows, table.method) == (5, 9, "text")
    assert row(table, 6) == ["科目编码", "科目名称", "合计", "基本支出", ""]
    assert row(table, 8) == ["201", "一般公共服务支出", "12.50", "2.50", ""]


def test_a_grids_row_is_its_source_line_less_one() -> None:
    _, (table,) = read(BALANCE)
    assert sorted({cell.row + 1 for cell in table.cells}) == [7, 8, 9]


def test_a_single_line_with_a_tab_is_no_grid() -> None:
    assert read("一\t二\n三\n")[1] == []


def test_fields_that_ran_together_go_back_under_their_headings() -> None:
    _, (table,) = read(PURCHASES)
    assert row(table, 2) == ["01", "示例局热线", "", "[C99]其他服务", "[2010302]一般", "1", "5000", "", "5000.00"]
    assert table.notes == ["line 3: fields moved to the headings that they fit"]


def test_a_row_that_fits_is_left_alone() -> None:
    _, (table,) = read(PURCHASES)
    assert row(table, 1)[2] == "热线"


MARKDOWN = """## 支出总表

单位：万元

| 科目编码 | 科目名称 | 合计 |
| --- | :--- | ---: |
| 201 | 一般\\|公共 | 12.50 |
| - | **合计** | 12.50 |

| 单独一行 | 不是表 |
"""


def test_lines_between_bars_are_a_grid_without_the_rule_beneath_the_headings() -> None:
    """Markdown's own tables are grids as those with tabs are; escaped bars and marks of emphasis are no fields."""
    page, (table,) = read(MARKDOWN)
    assert [row(table, number) for number in (4, 6, 7)] == [
        ["科目编码", "科目名称", "合计"],
        ["201", "一般|公共", "12.50"],
        ["-", "合计", "12.50"],
    ]
    assert {cell.row for cell in table.cells} == {4, 6, 7}
    assert "201 一般|公共 12.50" in [line.text for line in page.lines]


def test_bytes_that_are_no_text_are_unreadable() -> None:
    with pytest.raises(UnreadableDocumentError, match=r"示例\.md"):
        read_text(Document("0" * 64, Path("示例.md"), bytes(range(256)), "text/plain"))
