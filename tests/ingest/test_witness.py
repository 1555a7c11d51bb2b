"""The second witness: what plain lines show side by side must stand in one row, under its code."""

from __future__ import annotations

import pytest

from ingest.cells import RawRow
from ingest.records import Box, GridCell, Table
from ingest.witness import Hearing, hear_witness
from tests.ingest.pages import make_page

LEFT = (50.0, 150.0, 300.0, 400.0)  # code, name, two figures
SHOWN = (
    ("2010301", "行政运行", "120.00", "80.00"),
    ("2010302", "一般行政管理事务", "40.00", "7"),
    ("20805", "行政事业单位养老支出", "15.50", "0.00"),
)
SIDES = ("x0", "top", "x1", "bottom")


def place(row: int, column: int, rows: int = 1) -> Box:
    return Box(LEFT[column] - 5, 90.0 + 20 * row, LEFT[column] + 95, 90.0 + 20 * (row + rows))


def as_read(*rows: tuple[str, ...], merged: int = 1) -> list[RawRow]:
    """Return labelled cells: a code, a name and figures a row; the first name may be merged over rows."""
    return [
        dict(zip(SIDES, place(number, column, merged if (number, column) == (0, 1) else 1), strict=True))
        | {"page": 1, "table_no": 1, "row_no": number + 1, "column_no": column + 1, "text": text}
        | {"row_span": merged if (number, column) == (0, 1) else 1}
        | ({"value_kind": "amount", "function_code": row[0] or None} if column > 1 else {})
        for number, row in enumerate(rows)
        for column, text in enumerate(row)
    ]


def hear(cells: list[RawRow], *more: tuple[float, float, str], shown: tuple[tuple[str, ...], ...] = SHOWN) -> Hearing:
    """Return what the lines of the page say of its cells."""
    words = [(LEFT[c], 100.0 + 20 * r, text) for r, row in enumerate(shown) for c, text in enumerate(row) if text]
    grid = [GridCell(0, 0, 1, 1, "", 1, Box(45, 90, 500, 150))]
    table = Table((1,), 1, 1, grid, (45.0, 500.0), grid[0].box, "ruled")
    return hear_witness([make_page([*words, *more])], [table], cells).get(1, Hearing(0, ()))


def test_rows_that_are_read_as_shown_are_not_disputed() -> None:
    assert hear(as_read(*SHOWN)) == Hearing(3, ())


@pytest.mark.parametrize(
    ("cells", "dispute"),
    [
        (
            as_read(SHOWN[0], (*SHOWN[1][:2], "15.50", "7"), (*SHOWN[2][:2], "40.00", "0.00")),
            "40.00 7 stand in no one row",
        ),
        (as_read(SHOWN[0], ("20805", *SHOWN[1][1:]), ("2010302", *SHOWN[2][1:])), "40.00 7 stand in no row of 2010302"),
        (as_read(SHOWN[0], SHOWN[2]), "40.00 7 stand in no one row"),
        (as_read(SHOWN[0], (*SHOWN[1][:2], "7", "40.00"), SHOWN[2]), "40.00 7 stand in no one row"),
        (as_read(SHOWN[0], ("", *SHOWN[1][1:]), SHOWN[2]), "40.00 7 stand in no row of 2010302"),
    ],
    ids=["slid to the next row", "under another row's code", "lost row", "columns swapped", "code not read"],
)
def test_a_row_that_is_read_otherwise_is_disputed(cells: list[RawRow], dispute: str) -> None:
    assert f"line 2: {dispute}" in hear(cells).disputes


def test_a_code_right_behind_a_figure_opens_the_next_lane() -> None:
    """Where two lanes stand so close that a line glues figure and code, the figures of the second are its own."""
    row = ("30101", "基本工资", "819.72", "30201", "37.48")
    edges = (45.0, 95.0, 200.0, 230.0, 255.0, 300.0)
    cells: list[RawRow] = [
        dict(zip(SIDES, (edges[n], 90.0, edges[n + 1], 110.0), strict=True))
        | {"page": 1, "table_no": 1, "row_no": 1, "column_no": n + 1, "text": text, "row_span": 1}
        | ({"value_kind": "amount", "economic_code": {2: row[0], 4: row[3]}[n]} if "." in text else {"role": "key"})
        for n, text in enumerate(row)
    ]
    words = [(50.0, 100.0, "30101"), (100.0, 100.0, "基本工资"), (200.0, 100.0, "819.7230201"), (280.0, 100.0, "37.48")]
    box = Box(45, 90, 500, 110)
    table = Table((1,), 1, 1, [GridCell(0, 0, 1, 1, "", 1, box)], (45.0, 500.0), box, "ruled")
    assert hear_witness([make_page(words)], [table], cells)[1] == Hearing(1, ())


def test_whole_numbers_count_in_columns_of_figures_only() -> None:
    """A 7 in a column of figures must be held; a count in a name is a word."""
    assert hear(as_read(SHOWN[0], (*SHOWN[1][:3], ""), SHOWN[2])).disputes == ("line 2: 40.00 7 stand in no one row",)
    named = (("2010301", "办公用房 3 处", "120.00", ""),)
    assert hear(as_read(*named), shown=(("2010301", "办公用房", "120.00"),)).disputes == ()


def test_merged_cells_stand_in_each_of_their_rows() -> None:
    shown = (("2010301", "", "120.00"), ("2010302", "9.00", "40.00"))
    cells = as_read(("2010301", "9.00", "120.00"), ("2010302", "", "40.00"), merged=2)
    assert hear(cells, shown=shown).disputes == ()


def test_split_codes_and_two_codes_on_a_line_are_told() -> None:
    """类 款 项 side by side are one code; a second code opens the next lane."""
    words = [(50.0, 100.0, "201"), (80.0, 100.0, "03"), (100.0, 100.0, "02"), (300.0, 100.0, "40.00")]
    table = as_read(("2010302", "", "40.00", ""))
    assert hear(table, *words, shown=()).disputes == ()
    wrong = as_read(("2010301", "", "40.00", ""))
    assert hear(wrong, *words, shown=()).disputes == ("line 1: 40.00 stand in no row of 2010302",)


def test_a_line_number_behind_the_name_of_a_class_is_no_part_of_its_code() -> None:
    """210 卫生健康支出 12 prints the class 210 in line 12; 21012 stands in another row."""
    words = [(50.0, 100.0, "210"), (150.0, 100.0, "卫生健康支出"), (260.0, 100.0, "12"), (300.0, 100.0, "36.02")]
    assert hear(as_read(("210", "卫生健康支出", "36.02", "")), *words, shown=()).disputes == ()


def test_a_class_opens_the_next_lane() -> None:
    """Figures behind 310 are not those of 30113, the code of the lane before."""
    words = [(50.0, 100.0, "30113"), (300.0, 100.0, "48.72"), (510.0, 100.0, "310"), (550.0, 100.0, "2.38")]
    cells = as_read(("30113", "", "48.72", "2.38"))
    cells[3] |= {"x0": 545.0, "x1": 600.0, "function_code": "310"}
    assert hear(cells, *words, shown=()).disputes == ()


@pytest.mark.parametrize(
    ("words", "is_lost"),
    [
        (((50, 300, "2010399"), (300, 300, "3.20")), True),
        (((50, 300, "其他"), (300, 300, "3.20"), (400, 300, "1.10")), True),
        (((50, 300, "其他"), (300, 300, "3.20")), False),
        (((50, 300, "收入3,200.00万元，支出"), (300, 300, "3.20"), (400, 300, "1.10")), False),
        (((50, 145, "2010399"), (300, 145, "3.20")), True),
    ],
    ids=["a code and an amount", "several amounts", "one amount", "prose", "in a table, but in no row"],
)
def test_rows_beside_the_tables_are_lost(words: tuple[tuple[float, float, str], ...], *, is_lost: bool) -> None:
    assert bool(hear(as_read(*SHOWN), *words).disputes) is is_lost


def test_a_figure_and_the_code_that_begins_at_its_end_are_one_word_of_a_line() -> None:
    """Without a gap between 120.50 and 302 a line shows 120.50302; the row holds both."""
    cells = as_read(("2010301", "行政运行", "120.50", "302"))
    del cells[3]["value_kind"]
    cells[3] |= {"role": "key"}
    assert hear(cells, shown=(("2010301", "行政运行", "120.50302"),)).disputes == ()
    cells[3] |= {"role": "value", "value_kind": "amount"}
    assert hear(cells, shown=(("2010301", "行政运行", "120.50302"),)).disputes != ()
