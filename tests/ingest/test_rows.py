"""Rows beneath a header: what they are called, and what a page break leaves of a header is no row and no code."""

from __future__ import annotations

from pathlib import Path

import pytest

from ingest.codes import CodeReader
from ingest.column import Column
from ingest.columns import read_columns
from ingest.definitions import forms
from ingest.headings import Grid, read_header
from ingest.panels import refine_codes
from ingest.records import Box, GridCell, Table
from ingest.rows import read_rows
from tests.reading import read

DOCUMENTS = Path(__file__).parents[1] / "documents"

HEADER = [
    [*["功能分类科目编码"] * 3, "科目名称", "本年支出合计", "基本支出"],
    ["类", "款", "项", "栏次", "1", "2"],
]
CODES = [
    ["", "", "", "合计", "12.50", "12.50"],
    ["201", "", "", "一般公共服务支出", "12.50", "12.50"],
    ["201", "03", "", "政府办公厅（室）及相关机构事务", "12.50", "12.50"],
]
# The page break cuts 类 款 项 in two: their lower halves fall into the next row.
CUT = [["", "", "", "栏次", "1", "2"], ["类\n201", "款\n03", "项\n01", "行政运行", "12.50", "12.50"]]


def codes_and_labels(*rows: list[str]) -> list[tuple[str | None, str | None]]:
    cells = [
        GridCell(row, column, 1, 1, text, 1, Box(column, row, column + 1, row + 1))
        for row, texts in enumerate(rows)
        for column, text in enumerate(texts)
    ]
    table = Table((1,), len(rows), 6, cells, tuple(map(float, range(7))), Box(0, 0, 6, len(rows)), "ruled")
    grid = Grid(table)
    header = read_header(grid, 0)
    contents = [[texts[column] for texts in rows[header.end_row :]] for column in range(6)]
    form = next(form for form in forms() if form.code == "JS03")
    found = read_rows(grid, read_columns(header.paths, contents), form, header.end_row)
    return [(row.codes.get("function_code"), row.label) for row in found]


def test_a_header_cut_by_the_page_break_is_no_row_and_spoils_no_code() -> None:
    """The numbers of the columns are not read as figures, and a code is read from its own line of the cell."""
    assert codes_and_labels(*HEADER, *CODES, *CUT) == [
        (None, "合计"),
        ("201", "一般公共服务支出"),
        ("20103", "政府办公厅（室）及相关机构事务"),
        ("2010301", "行政运行"),
    ]


def test_a_row_that_counts_the_columns_is_no_row_though_a_heading_runs_into_it() -> None:
    """A heading that its cell is too small for ends in the row of numbers beneath it; these are no figures."""
    counted = [["1", "2", "3", "4", "费\n5", "6"]]
    assert codes_and_labels(HEADER[0], *counted, *CODES)[0] == (None, "合计")
    assert len(codes_and_labels(HEADER[0], *counted, *CODES)) == len(CODES)


def test_words_among_codes_name_a_row_without_a_name() -> None:
    """A total may stand in the column of codes, not merged over the names; a name in its own column goes first."""
    foot = ["支出合计", "", "", "", "12.50", "12.50"]
    assert codes_and_labels(*HEADER, *CODES, foot)[-1] == (None, "支出合计")


def test_of_levels_beneath_one_heading_the_narrowest_names_the_row() -> None:
    """A row of 一级, 二级 and 三级 is called by the last that it fills: the others name what it is a part of."""
    name = "lines_services_on_levels.pdf"
    cells = read((DOCUMENTS / name).read_bytes(), name).cells
    assert [cell["line_label"] for cell in cells if cell["role"] == "value"] == ["网络接入服务", "0212-其他辅助性服务"]


def test_a_units_code_among_parts_of_codes_says_nothing_of_them() -> None:
    """A column of 款 in which a unit's code (301) stands once continues the 类 beside it, of its classification."""
    columns = [Column(place, ("政府预算经济分类", part), "key", key="code") for place, part in enumerate("类款")]
    refined = refine_codes(columns, [["", "501", "502"], ["301", "01", "02"]])
    assert {column.key for column in refined} == {"government_economic_code"}


@pytest.mark.parametrize("printed", [["201.03.02"], ["201-03-02"], ["201", "03", "02"], ["201", "20103", "2010302"]])
def test_a_code_is_one_however_its_levels_are_parted(printed: list[str]) -> None:
    """Points, hyphens, columns and codes printed whole beside their parts give the same code."""
    assert CodeReader().read(printed) == "2010302"
