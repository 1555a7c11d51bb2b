"""Performance tables: every indicator with its names, its project and what is printed of its target."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.reading import read
from tests.typesetter.cases import performance_lists, performance_sheets
from tests.typesetter.cases.performance import Said

DOCUMENTS = Path(__file__).parents[1] / "documents"
TARGETS = performance_sheets.TARGETS | performance_lists.TARGETS
SAID_BESIDE = frozenset({"target_weight", "actual_score", "execution_rate"})
FLATTENED = """\
示例市示例区示例局2024年部门预算
2024年收入总计708.90万元。
2024年支出总计708.90万元。
附件
部门整体支出绩效目标申报表
部门名称\t示例局\t
一级指标\t二级指标\t三级指标
\t\t年初目标值
\t\t备注
产出指标\t数量指标\t培训次数
\t\t4次
\t\t检查户数
\t\t120户
\t质量指标\t检查合格率
\t\t95%
"""

STACKED = """\
示例市示例区示例局2024年部门预算
2024年收入总计708.90万元。
2024年支出总计708.90万元。
附件
部门整体支出绩效目标申报表
部门总体资金情况(万元)\t\t
总体资金情况\t2024年预算金额(C)\t2023年预算金额(D)
\t\t预算增减变化(C-D)
收入构成\t财政拨款\t708.90
\t\t680.20
\t\t28.70
"""


def _targets(content: bytes, name: str) -> list[Said]:
    return [
        Said(
            str(cell["measure_code"]),
            str(cell["text"]).replace("\n", ""),
            str(cell["line_label"]),
            str(cell["heading"]),
            *(None if cell[field] is None else str(cell[field]) for field in ("project_label", "unit_label")),
        )
        for cell in read(content, name).cells
        if cell["role"] == "value" and cell["value_kind"] != "amount"
        if str(cell["text"]).strip() and cell["measure_code"] not in SAID_BESIDE
    ]


@pytest.mark.parametrize("name", sorted(TARGETS))
def test_every_indicator_is_read_with_its_names(name: str) -> None:
    """Merged cells, page breaks and several sheets in one table leave no indicator without its names and project."""
    content = (DOCUMENTS / f"{name}.pdf").read_bytes()
    assert _targets(content, f"{name}.pdf") == list(TARGETS[name])


def test_flattened_text_prints_a_target_beneath_its_indicator() -> None:
    """Where merged cells were flattened, targets stand under their indicators in the same column."""
    found = [(said.heading, said.label, said.text) for said in _targets(FLATTENED.encode(), "示例.md")]
    assert found == [
        ("产出指标 / 数量指标", "培训次数", "4次"),
        ("产出指标 / 数量指标", "检查户数", "120户"),
        ("产出指标 / 质量指标", "检查合格率", "95%"),
    ]


def test_figures_beneath_stacked_headings_are_told_as_unreadable() -> None:
    """Where headings stand beneath each other, no figure is given the year of one of them, and none is dropped."""
    document = read(STACKED.encode(), "示例.md")
    assert [cell["text"] for cell in document.cells if cell["role"] == "value"] == []
    lost = [(row["text"], row["reason_code"]) for row in document.rows["rejections"] if row["level"] == "cell"]
    assert lost == [(text, "stacked_headings") for text in ("708.90", "680.20", "28.70")]


@pytest.mark.parametrize("name", sorted(TARGETS))
def test_a_sheet_with_targets_is_no_empty_table(name: str) -> None:
    """A sheet says what it says in words too: one that holds indicators is printed, not printed empty."""
    tables = read((DOCUMENTS / f"{name}.pdf").read_bytes(), f"{name}.pdf").rows["tables"]
    assert {table["table_state"] for table in tables} == {"filled"}


def test_the_unit_of_a_sheet_or_of_headings_is_its_own() -> None:
    """Where headings or labels state the unit, that is where it is from, and the table before has no say."""
    for name in ("performance_goals_alone", "performance_sheets_in_one_table"):
        (table,) = read((DOCUMENTS / f"{name}.pdf").read_bytes(), f"{name}.pdf").rows["tables"]
        assert (table["unit_text"], table["unit_source"]) == ("万元", "heading")
