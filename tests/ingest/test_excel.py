"""Workbooks: a page for each sheet that is shown, its rows as lines, its grid with what is merged as spans."""

from __future__ import annotations

from pathlib import Path

import pytest

from ingest.errors import UnreadableDocumentError
from ingest.media_types import EXCEL, EXCEL_97
from ingest.pipeline import read_document
from ingest.readers.excel import read_excel, shown
from ingest.records import Document, Page, Table
from tests.ingest.workbooks import Sheet, package, workbook

COVER = Sheet("封面", [["示例市示例局2024年部门预算"]])
EXPENDITURE = Sheet(
    "支出总表",
    [
        ["2024年部门支出预算总表", None, None, None],
        [],
        ["编制部门：示例市示例局", None, None, "单位：万元"],
        ["功能分类科目", None, "支出预算", None],
        ["编码", "名称", "基本支出", "项目支出"],
        ["2010301", "  行政运行", 1234.5, 0.1 + 0.2],
        ["2010302", "一般行政管理事务", 300.25, 0],
        ["2010350", "事业运行", 1465.25, 2000],
        ["合计", None, 3000, 2000.3],
        ["注：本表含上年结转。"],
    ],
    merged=["A1:D1", "A4:B4", "C4:D4"],
)
REVENUE = Sheet(
    "收入总表",
    [
        ["2024年部门收入预算总表"],
        ["功能分类科目编码", "科目名称", "合计"],
        ["2010301", "行政运行", 1234.8],
        ["2010350", "事业运行", 3755.5],
        ["2010399", "其他支出", 10.0],
        ["2010350", "事业运行", 0.5],
        ["合计", None, 5000.3],
    ],
)


def given(content: bytes, media_type: str = EXCEL) -> Document:
    return Document("0" * 64, Path("示例.xlsx"), content, media_type)


def read(*sheets: Sheet) -> tuple[list[Page], list[Table]]:
    return read_excel(given(workbook(*sheets)))


def texts(table: Table, row: int) -> list[str]:
    return [cell.text for cell in table.cells if cell.row == row]


def test_each_sheet_that_is_shown_is_a_page_and_hidden_ones_are_none() -> None:
    """A page is the sheet's place among those that a reader sees."""
    pages, (table,) = read(COVER, Sheet("草稿", EXPENDITURE.rows, state="hidden"), EXPENDITURE)
    assert [page.number for page in pages] == [1, 2]
    assert table.pages == (2,)


def test_titles_above_and_notes_beneath_are_lines_and_the_rest_is_a_grid() -> None:
    """A row with a single filled cell at either end belongs to no grid; lines have the numbers of their rows."""
    (page,), (table,) = read(EXPENDITURE)
    assert [line.number for line in page.lines] == [1, 3, 4, 5, 6, 7, 8, 9, 10]
    assert {cell.row + 1 for cell in table.cells} == {3, 4, 5, 6, 7, 8, 9}
    assert (table.columns, table.method, table.box) == (4, "sheet", None)


def test_merged_cells_are_spans_and_cover_their_places() -> None:
    """What is merged is one cell; blank cells that are not merged stay cells."""
    _, (table,) = read(EXPENDITURE)
    assert [(cell.column, cell.column_span) for cell in table.cells if cell.row == 3] == [(0, 2), (2, 2)]
    assert texts(table, 8) == ["合计", "", "3000", "2000.3"]


def test_leading_spaces_are_kept_as_indentation() -> None:
    """Names stand in to show what they are parts of."""
    _, (table,) = read(EXPENDITURE)
    assert texts(table, 5)[1] == "　行政运行"


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (2080501.0, "2080501"),
        (0.1 + 0.2, "0.3"),
        (1e-7, "0.0000001"),
        (-12.5, "-12.5"),
        (0, "0"),
        ("1,234.50", "1,234.50"),
    ],
)
def test_figures_show_no_trace_of_binary_numbers(value: float | str, text: str) -> None:
    """A figure has the fifteen digits that a spreadsheet shows, and no exponent."""
    assert shown(value) == text


def test_a_second_title_over_headings_begins_a_second_table() -> None:
    """Tables beneath each other in a sheet are parted by blank rows and the title of the next."""
    both = Sheet("表", [*EXPENDITURE.rows, [], *REVENUE.rows])
    _, tables = read(both)
    assert [min(cell.row for cell in table.cells) for table in tables] == [2, 12]


def test_a_sheet_of_words_is_read_as_lines() -> None:
    """A cell that holds paragraphs is as many lines."""
    (page,), tables = read(Sheet("说明", [["编制说明"], [], ["一、收入\n二、支出"]]))
    assert [line.text for line in page.lines] == ["编制说明", "一、收入", "二、支出"]
    assert tables == []


def test_tables_of_several_sheets_keep_their_own_titles_and_figures() -> None:
    """Rows of one sheet say nothing about the rows of another."""
    rows = read_document(given(workbook(COVER, EXPENDITURE, REVENUE))).rows
    assert [(table["form_code"], table["unit_text"]) for table in rows["tables"]] == [
        ("YS03", "万元"),
        ("YS02", "万元"),
    ]
    assert rows["documents"][0]["document_kind"] == "budget"
    cells = {(cell["page"], cell["row_no"], cell["column_no"]): cell["text"] for cell in rows["cells"]}
    assert cells[2, 6, 3] == "1234.5"
    assert cells[3, 3, 3] == "1234.8"


def test_a_heading_merged_down_says_nothing_of_the_rows_beside_it() -> None:
    """Under 本年支出合计, merged over two rows, nothing is printed: 科目名称 beside it does not go on there."""
    sheet = Sheet(
        "支出决算表",
        [
            ["2024年度支出决算表"],
            ["项目", None, "本年支出合计", "基本支出"],
            ["科目编码", "科目名称", None, None],
            ["2010301", "行政运行", 12.5, 12.5],
        ],
        merged=["A2:B2", "C2:C3", "D2:D3"],
    )
    cells = read_document(given(workbook(COVER, sheet, EXPENDITURE, REVENUE))).cells
    figures = [cell for cell in cells if (cell["page"], cell["role"]) == (2, "value")]
    assert [(cell["measure_code"], cell["heading"]) for cell in figures] == [
        ("total", "本年支出合计"),
        ("basic", "基本支出"),
    ]


def test_a_sheet_of_boundless_size_is_refused_before_it_is_unpacked() -> None:
    """Two cells in opposite corners ask for more memory than there is."""
    sheet = '<worksheet><sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>'
    parts = {"xl/workbook.xml": "<workbook/>", "xl/worksheets/sheet1.xml": sheet}
    with pytest.raises(UnreadableDocumentError, match=r"示例\.xlsx xl/worksheets/sheet1\.xml: a sheet of more than"):
        read_excel(given(package(parts)))


def test_a_package_that_unpacks_without_end_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """The sizes that a package states are added up first."""
    monkeypatch.setattr("ingest.readers.excel_limits._MOST_BYTES", 1000)
    with pytest.raises(UnreadableDocumentError, match="larger than any document"):
        read_excel(given(package({"xl/workbook.xml": " " * 10_000})))


@pytest.mark.parametrize(
    ("content", "media_type"),
    [
        (workbook(EXPENDITURE)[:300], EXCEL),
        (package({"xl/workbook.xml": "<workbook"}), EXCEL),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), EXCEL_97),
    ],
)
def test_what_is_broken_is_unreadable_with_words(content: bytes, media_type: str) -> None:
    """A person reads which file it is and that it is broken."""
    with pytest.raises(UnreadableDocumentError, match=r"示例\.xlsx: the workbook is broken"):
        read_excel(given(content, media_type))
