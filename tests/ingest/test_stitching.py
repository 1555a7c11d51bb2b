"""Tables of consecutive pages become one, with every row that is printed, and each row once."""

from __future__ import annotations

import pytest

from ingest.records import Box, GridCell, Page, Table
from ingest.stitching import stitch_tables

Grid = list[list[str]]


def page_with(number: int, grid: Grid) -> tuple[Page, list[Table]]:
    """A page that holds nothing but one ruled grid."""
    cells = [
        GridCell(
            row, column, 1, 1, text, number, Box(100.0 * column, 20.0 * row, 100.0 * (column + 1), 20.0 * row + 20)
        )
        for row, texts in enumerate(grid)
        for column, text in enumerate(texts)
    ]
    edges = tuple(100.0 * column for column in range(len(grid[0]) + 1))
    box = Box(0, 0, edges[-1], 20.0 * len(grid))
    page = Page(number, 595, 842, 0, (), (), ())
    return page, [Table((number,), len(grid), len(grid[0]), cells, edges, box, "ruled")]


def stitched(*grids: Grid) -> Grid:
    """The rows of the one table that the grids of consecutive pages make."""
    (table,) = stitch_tables(page_with(number, grid) for number, grid in enumerate(grids, start=1))
    rows: Grid = [[""] * table.columns for _ in range(table.rows)]
    for cell in table.cells:
        rows[cell.row][cell.column] = cell.text
    return rows


HEADER = ["项目", "预算数"]
WRAPPED = ["资源勘探工业\n信息等支出", "1.00"]


def test_a_repeated_header_is_dropped() -> None:
    """A header that is printed again on the next page is no row of the table."""
    assert stitched([HEADER, WRAPPED], [HEADER, ["其他支出", "2.00"]]) == [HEADER, WRAPPED, ["其他支出", "2.00"]]


def test_rows_with_figures_are_no_repeated_header() -> None:
    """Two sheets that begin alike, figures too, keep all their rows."""
    sheet = [["项目名称", "示例项目"], ["预算金额", "674.00"], ["数量指标", "12.00"]]
    assert stitched(sheet, sheet) == [*sheet, *sheet]


@pytest.mark.parametrize(
    ("last", "first"),
    [
        (["社会保障和就", "1,608.51"], ["业支出", ""]),
        (["社会保障和就", ""], ["业支出", "1,608.51"]),
    ],
    ids=["figure above", "figure below"],
)
def test_a_row_cut_by_the_page_break_is_one_row(last: list[str], first: list[str]) -> None:
    """A text that broke off at a full line goes on in the first row of the next page."""
    assert stitched([HEADER, WRAPPED, last], [first, ["其他支出", ""]]) == [
        HEADER,
        WRAPPED,
        ["社会保障和就\n业支出", "1,608.51"],
        ["其他支出", ""],
    ]


@pytest.mark.parametrize(
    ("last", "first"),
    [
        (["社会保障和就", "1.00"], ["业支出", "2.00"]),
        (["金融支出", "1.00"], ["援助其他地区", ""]),
        (["社会保障支出", "1.00"], ["十六、金融支出", ""]),
        (["社会保障支出", "1.00"], ["　其他支出", ""]),
        (["社会保障支出", ""], ["卫生健康支出", ""]),
        (["2080501", ""], ["2080502", ""]),
    ],
    ids=["figures in both", "line not full", "numbered line", "indented line", "blank lines", "codes"],
)
def test_rows_that_only_meet_at_the_page_break_stay_apart(last: list[str], first: list[str]) -> None:
    """Rows of their own are never joined, blank ones included."""
    assert stitched([HEADER, WRAPPED, last], [first])[-2:] == [last, first]


def test_a_name_cut_by_the_page_break_is_one_name() -> None:
    """Where names begin with a number, what begins the next page without one is the rest of the name above."""
    names = [[f"1100002{number}T00000-示例项目", f"{number}.00"] for number in range(3)]
    joined = stitched([*names[:2], ["11000022T00000-示例", ""]], [["市项目", "2.00"], names[2]])
    assert joined[2:] == [["11000022T00000-示例\n市项目", ""], ["", "2.00"], names[2]]
    assert stitched(names, [["合计", "3.00"]])[-1] == ["合计", "3.00"]
