"""What tells who a person is becomes marks before anything is written; figures and codes never do."""

from __future__ import annotations

import pytest

from ingest.people import mask_cells, mask_document
from ingest.people_in_text import mask_line
from ingest.records import Box, GridCell, Line, Page, Table, Word

NOWHERE = Box(0, 0, 0, 0)


def marked(text: str) -> str:
    """Shorten runs of marks, so that expectations read easily."""
    return "＊".join(part for part in _split(text))


def _split(text: str) -> list[str]:
    parts, mark = [""], False
    for character in text:
        if character != "＊":
            parts[-1] += character
        elif not mark:
            parts.append("")
        mark = character == "＊"
    return parts


def grid(*rows: list[str]) -> Table:
    cells = [
        GridCell(row, column, 1, 1, text, page=1, box=None)
        for row, fields in enumerate(rows)
        for column, text in enumerate(fields)
    ]
    return Table((1,), len(rows), len(rows[0]), cells, (), None, "text")


def texts(table: Table) -> list[list[str]]:
    return [[marked(cell.text) for cell in table.cells if cell.row == row] for row in range(table.rows)]


def page(*printed: str) -> Page:
    lines = [Line(n, tuple(Word(word, NOWHERE) for word in text.split()), None) for n, text in enumerate(printed, 1)]
    return Page(1, 0.0, 0.0, 0, (), (), tuple(lines))


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("手机13800138000。", "手机＊。"),
        ("请拨 138-0013-8000 询问", "请拨 ＊ 询问"),
        ("值班 0512-65220000转801", "值班 ＊"),
        ("值班（010）65220000", "值班＊"),
        ("客服 400-810-1234", "客服 ＊"),
        ("证号 110101199001011234", "证号 ＊"),
        ("卡号 6222021234567890123", "卡号 ＊"),
        ("来信 bangong@example.gov.cn 即可", "来信 ＊ 即可"),
    ],
)
def test_numbers_and_addresses_of_people_are_masked_anywhere(printed: str, expected: str) -> None:
    assert marked(mask_line(printed)) == expected


@pytest.mark.parametrize(
    "printed",
    [
        "合计 13812345678.00 13,812,345,678",
        "13812345678 2460500000",
        "拨打12345热线",
        "咨询电话：12345",
        "2080505 机关事业单位基本养老保险缴费支出 1,234.56",
        "项目编码 370600202600012345678",
        "11000026T000003219876",
        "2026年1月10日",
        "2026-01-10",
        "电话费 350000",
    ],
)
def test_figures_codes_dates_and_service_numbers_stay(printed: str) -> None:
    assert mask_line(printed) == printed


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("联系人：示小明  联系电话：0722-3590000", "联系人：＊  联系电话：＊"),
        ("预算公开联系人:王 甲、李乙 联系方式:8812345", "预算公开联系人:＊ ＊、＊ 联系方式:＊"),
        ("填报人 王小明 电话 8812345", "填报人 ＊ 电话 ＊"),
        ("填表人（签字）：欧阳明 填报日期：2026年1月", "填表人（签字）：＊ 填报日期：2026年1月"),
        ("联系人：扎西顿珠 联系电话：", "联系人：＊ 联系电话："),
        ("负责人：阿依古丽·买买提", "负责人：＊"),
        ("项目负责人 王小明 项目金额 100.00", "项目负责人 ＊ 项目金额 100.00"),
    ],
)
def test_names_beside_labels_are_masked_and_labels_stay(printed: str, expected: str) -> None:
    assert marked(mask_line(printed)) == expected


@pytest.mark.parametrize(
    "printed",
    [
        "（七）负责全区经办人员培训，负责人大代表建议、政协提案的办理",
        "部门主要负责人审签情况：已审签",
        "项目负责人满意度 ≥90%",
        "单位负责人：依法履行预算管理职责，",
        "主要领导干部用车0辆、机要通信用车0辆",
        "用户账号权限检查审计服务项目成本 ≤ 23.7 万元",
        "项目负责人 项目名称 资金来源",
    ],
)
def test_ordinary_words_stay(printed: str) -> None:
    assert mask_line(printed) == printed


def test_a_mask_moves_nothing() -> None:
    printed = "联系人：王小明 联系电话：0722-3590000"
    assert len(mask_line(printed)) == len(printed)


def test_cells_right_of_a_label_are_masked_up_to_the_next() -> None:
    table = grid(["填报人", "", "王小明", "联系电话", "3590000", ""], ["部门名称", "示例局", "", "", "", ""])
    table, _ = mask_cells(table)
    assert texts(table) == [["填报人", "", "＊", "联系电话", "＊", ""], ["部门名称", "示例局", "", "", "", ""]]


def test_a_value_that_slipped_into_the_row_beneath_is_masked() -> None:
    table = grid(["填报人", "", "联系电话", ""], ["", "王小明", "", "3590000"], ["职能概述", "", "", ""])
    table, _ = mask_cells(table)
    assert texts(table)[1:] == [["", "＊", "", "＊"], ["职能概述", "", "", ""]]


def test_a_column_of_names_is_masked_and_its_figures_stay() -> None:
    table = grid(
        ["项目名称", "项目负责人", "预算金额"],
        ["道路养护", "王小明", "120000"],
        ["路灯改造", "李乙、赵丙", "13812345678"],
    )
    table, _ = mask_cells(table)
    assert [row[1] for row in texts(table)] == ["项目负责人", "＊", "＊"]
    assert [row[2] for row in texts(table)] == ["预算金额", "120000", "13812345678"]


def test_lines_through_a_masked_cell_are_masked_too() -> None:
    table = grid(["负责人", "甲乙", "金额"], ["", "", "5.00"])
    (masked,), _, named = mask_document([page("负责人 甲乙 金额", "甲乙路养护 5.00")], [table])
    assert [marked(line.text) for line in masked.lines] == ["负责人 ＊ 金额", "甲乙路养护 5.00"]
    assert named == {1}


def test_a_value_on_the_line_beneath_its_label_is_masked() -> None:
    (masked,), _, _ = mask_document([page("填报人 联系电话：", "王小明 3590000")], [])
    assert marked(masked.lines[1].text) == "＊ ＊"


def test_a_page_without_people_is_handed_back_as_it_is() -> None:
    given = page("收支总表", "合计 1,234.56")
    (masked,), _, named = mask_document([given], [])
    assert masked is given
    assert named == set()
