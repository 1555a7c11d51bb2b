"""Tables of a page: the grid as it is drawn, each character in one cell, and never a table of prose."""

from __future__ import annotations

import numpy as np
import pytest

from ingest.agreement import compare_with_lines
from ingest.cell_text import PrintedText, compose
from ingest.records import Page, Segment, Table
from ingest.tables import find_tables
from tests.ingest.pages import grid, make_page

XS, YS = [50.0, 150.0, 250.0, 350.0], [100.0, 120.0, 140.0, 160.0]


def texts(table: Table) -> list[list[str]]:
    rows: list[list[str]] = [[] for _ in range(table.rows)]
    for cell in table.cells:
        rows[cell.row].append(cell.text)
    return rows


def only_table(page: Page) -> Table:
    tables = find_tables(page)
    assert len(tables) == 1
    return tables[0]


def test_each_text_is_in_its_cell() -> None:
    words = [(60, 110, "201"), (160, 110, "支出"), (300, 110, "1,234.50"), (300, 150, "0.00")]
    table = only_table(make_page(words, grid(XS, YS)))
    assert (table.rows, table.columns, table.method) == (3, 3, "ruled")
    assert texts(table) == [["201", "支出", "1,234.50"], ["", "", ""], ["", "", "0.00"]]
    assert table.column_edges == tuple(XS)


def test_merged_cells_are_spans() -> None:
    lines = [line for line in grid(XS, YS) if line.x0 not in (150.0, 250.0) or line.top == line.bottom]
    lines += [Segment(150, 100, 150, 160), Segment(250, 120, 250, 160)]
    table = only_table(make_page([(200, 110, "支出")], lines))
    merged = next(cell for cell in table.cells if cell.text)
    assert (merged.row, merged.column, merged.row_span, merged.column_span) == (0, 1, 1, 2)


def test_a_mark_at_the_foot_of_a_line_is_on_it() -> None:
    """Some fonts state no height, so that each character is as high as its ink: a comma is low, and stands low."""
    boxes = np.array([(0.0, 100.0, 11.0, 108.8), (11.0, 105.9, 22.0, 109.0), (22.0, 99.2, 33.0, 109.5)])
    printed = PrintedText(np.array(list("五、教")), boxes)
    assert compose(printed, np.zeros(3, dtype=np.intp))[0].text == "五、教"


def test_lines_in_pieces_are_whole() -> None:
    pieces = [
        piece
        for line in grid(XS, YS)
        for piece in (
            [Segment(x, line.top, x + 49, line.top) for x in range(50, 350, 50)] if line.top == line.bottom else [line]
        )
    ]
    assert only_table(make_page([(60, 110, "201")], pieces)).rows == 3


def test_tables_with_a_title_between_them_stay_apart() -> None:
    below = [y + 100 for y in YS]
    page = make_page([(60, 110, "1.00"), (150, 180, "支出总表"), (60, 210, "2.00")], grid(XS, YS) + grid(XS, below))
    assert [table.cells[0].text for table in find_tables(page)] == ["1.00", "2.00"]


@pytest.mark.parametrize("lines", [grid([50, 350], [100, 200]) * 2, grid(XS, YS)[:5]], ids=["frame", "too few"])
def test_a_frame_is_no_table(lines: list[Segment]) -> None:
    assert find_tables(make_page([(60, 110, "说明")], lines)) == []


def test_the_grid_of_a_chart_is_no_table() -> None:
    assert find_tables(make_page([], grid(XS, YS))) == []


def test_a_row_cut_by_the_page_break_is_closed() -> None:
    lines = [line for line in grid(XS, YS) if line.top != 160.0 or line.top != line.bottom]
    assert texts(only_table(make_page([(60, 150, "70.50")], lines)))[-1] == ["70.50", "", ""]


def test_lines_of_a_cell_are_parted_and_its_characters_are_not() -> None:
    words = [(60, 106, "基本"), (90, 106, "支"), (60, 116, "出"), (160, 110, "12"), (175, 110, "13")]
    table = only_table(make_page(words, grid(XS, [100.0, 122.0, 140.0, 160.0])))
    assert texts(table)[0] == ["基本支\n出", "12 13", ""]


def test_indentation_is_kept_in_columns_aligned_left() -> None:
    words = [(52, 110, "教育"), (62, 130, "教育管理事务"), (62, 150, "普通教育"), (72, 170, "小学教育支出")]
    rows = texts(only_table(make_page(words, grid(XS, [*YS, 180.0]))))
    assert [row[0] for row in rows] == ["教育", "\u3000教育管理事务", "\u3000普通教育", "\u3000\u3000小学教育支出"]


def test_centred_labels_are_not_indented() -> None:
    words = [(90, 110, "支出"), (80, 130, "教育支出"), (70, 150, "小学教育支出")]
    rows = texts(only_table(make_page(words, grid(XS, YS))))
    assert [row[0] for row in rows] == ["支出", "教育支出", "小学教育支出"]


def print_statement(title: str) -> list[tuple[float, float, str]]:
    """A table without lines: wrapped headings, figures at the right edge of their columns."""
    heading = [(50.0, 70.0, "科目编码"), (150.0, 70.0, "科目名称"), (262.0, 70.0, "合计"), (360.0, 70.0, "基本支出")]
    rows = [
        (100.0, "201", "一般公共服务支出", "1,234.50", "234.50"),
        (120.0, "20103", "政府办公厅", "1,234.50", "234.50"),
        (140.0, "2010301", "行政运行", "34.50", "34.50"),
    ]
    words = [(200.0, 40.0, title), (400.0, 55.0, "单位：万元"), *heading]
    for level, code, name, total, basic in rows:
        words += [(50.0, level, code), (150.0, level, name)]
        words += [(310 - 5 * len(total), level, total), (400 - 5 * len(basic), level, basic)]
    return words


ROWS = [
    ["科目编码", "科目名称", "合计", "基本支出"],
    ["201", "一般公共服务支出", "1,234.50", "234.50"],
    ["20103", "政府办公厅", "1,234.50", "234.50"],
    ["2010301", "行政运行", "34.50", "34.50"],
]


def without_indents(table: Table) -> list[list[str]]:
    return [[text.strip() for text in row] for row in texts(table)]


def test_a_table_without_lines_is_read_from_alignment() -> None:
    table = only_table(make_page(print_statement("支出总表")))
    assert table.method == "unruled"
    assert without_indents(table) == ROWS


def test_rules_alone_part_the_rows() -> None:
    rules = [Segment(45, y, 410, y) for y in (62, 85, 110, 130, 150)]
    table = only_table(make_page(print_statement("支出总表"), [*rules, Segment(45, 62, 410, 62)]))
    assert table.method == "partly_ruled"
    assert without_indents(table) == ROWS


def test_posts_alone_part_the_columns() -> None:
    posts = [Segment(x, 62, x, 150) for x in (45, 140, 245, 330, 410)]
    frame = [Segment(45, 62, 410, 62), Segment(45, 150, 410, 150)]
    table = only_table(make_page(print_statement("支出总表"), posts + frame))
    assert table.method == "partly_ruled"
    assert without_indents(table) == ROWS


def test_a_heading_over_several_columns_is_a_span() -> None:
    words = [word for word in print_statement("支出总表") if word[1] != 70.0]
    words += [(50, 84, "科目编码"), (150, 84, "科目名称"), (262, 84, "基本"), (360, 84, "项目"), (310, 66, "支出")]
    heading = next(cell for cell in only_table(make_page(words)).cells if cell.text.strip() == "支出")
    assert (heading.row, heading.column, heading.column_span) == (0, 2, 2)


def test_prose_is_never_a_table() -> None:
    words = [(50.0, 100 + 20.0 * i, f"本年收入{i},234.50万元，比上年增加12.30万元，增长{i}.50%。") for i in range(9)]
    assert find_tables(make_page([(200, 60, "支出总表"), *words])) == []


def test_agreement_counts_the_amounts_that_no_cell_holds() -> None:
    page = make_page([(60, 110, "1,234.50"), (160, 110, "10.00"), (60, 300, "99.00")], grid(XS, YS))
    table = only_table(page)
    assert compare_with_lines(page, [table]).is_good
    table.cells = [cell for cell in table.cells if cell.text != "10.00"]
    agreement = compare_with_lines(page, [table])
    assert (agreement.line_amounts, agreement.missing_amounts) == (2, 1)
