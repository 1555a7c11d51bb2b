"""Sheets of performance targets (绩效目标表, 绩效自评表): one project, its money, its goal and its indicators."""

from __future__ import annotations

from tests.typesetter.cases.performance import BENEFIT, COUNT, MONEY, OUTPUT, PROJECT, UNIT, Said, alone, of
from tests.typesetter.cases.stock import Case
from tests.typesetter.columns import key, said
from tests.typesetter.layout import SHORT, Layout
from tests.typesetter.tables import ABOVE, LEFT, Column, Row
from tests.typesetter.truth import Meaning

_GOAL = "保障示例道路畅通。"


def _columns(*widths: float, figures: int = -1) -> tuple[Column, ...]:
    """The columns of a sheet; its first row, «项目名称 | the project», stands where lists have their headings.

    Numbers are expected in the column `figures` alone.
    """
    names = [key("项目名称", width=width) for width in widths[:3]]
    others = enumerate(widths[3:], start=3)
    return (
        *names,
        *(Column((PROJECT,), Meaning() if place == figures else None, width, "left") for place, width in others),
    )


def _merged_over_page_break() -> Case:
    project = of(unit=UNIT)
    rows = (
        Row(("主管部门", LEFT, LEFT, "示例局", "实施单位", UNIT)),
        Row(("项目资金（万元）", LEFT, LEFT, "年度资金总额", "50.00", ""), project.over(MONEY)),
        Row(("年度目标", _GOAL, LEFT, LEFT, LEFT, LEFT)),
        Row(("绩效指标", "一级指标", "二级指标", "三级指标", "指标值", "权重")),
        Row((ABOVE, OUTPUT, "数量指标", "养护里程", "≥27公里", "二十")),
        Row((ABOVE, ABOVE, ABOVE, "巡查次数", "12", "十五"), project.over(COUNT)),
        Row((ABOVE, ABOVE, "质量指标", "验收合格率", "不低于95%", "")),
        Row((ABOVE, ABOVE, ABOVE, "路面完好率", "100", "十"), project.over(COUNT)),
        Row((ABOVE, BENEFIT, "社会效益指标", "出行便利", "有所提升", "")),
        Row((ABOVE, ABOVE, "生态效益指标", "/", "/", "")),
        Row(("备注", "", LEFT, LEFT, LEFT, LEFT)),
    )
    return alone("项目支出绩效目标表", _columns(0.9, 1, 1.3, 2, 1.3, 0.8, figures=4), rows, Layout(page=SHORT))


def _value_split() -> Case:
    rows = (
        Row(("一级指标", "二级指标", "三级指标", "年度指标值", LEFT, LEFT)),
        Row((ABOVE, ABOVE, ABOVE, "符号", "数值", "单位")),
        Row((OUTPUT, "数量指标", "养护里程", "≥", "27", "公里"), of().over(COUNT)),
        Row((ABOVE, "质量指标", "验收合格率", "=", "100", "%"), of().over(COUNT)),
        Row((BENEFIT, "社会效益指标", "出行便利", "定性", "有所提升", "")),
    )
    return alone("项目支出绩效目标申报表", _columns(1.2, 1.4, 2.2, 0.9, 0.9, 0.9, figures=4), rows)


def _two_terms() -> Case:
    rows = (
        Row(("总体目标", "实施期总目标", LEFT, LEFT, "年度目标", LEFT)),
        Row((ABOVE, "三年内修复示例路网。", LEFT, LEFT, _GOAL, LEFT)),
        Row(("一级指标", "二级指标", "三级指标", "实施期指标值", "三级指标", "年度指标值")),
        Row((OUTPUT, "数量指标", "养护总里程", "≥80公里", "养护里程", "≥27公里")),
        Row((ABOVE, "质量指标", "总体合格率", "≥95%", "验收合格率", "≥95%")),
    )
    return alone("项目支出绩效目标表", _columns(1.1, 1.4, 1.6, 1.2, 1.6, 1.2), rows)


def _self_assessment() -> Case:
    share = said(value_kind="quantity", stage="outturn")
    rows = (
        Row(("项目资金（万元）", "", "年初预算数", "全年执行数", "执行率", "得分")),
        Row((ABOVE, "年度资金总额", "50.00", "49.00", "98%", "9.8")),
        Row(("一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值")),
        Row((OUTPUT, "数量指标", "养护里程", "≥27公里", "28公里", "二十")),
        Row((ABOVE, "质量指标", "验收合格率", "≥95%", "合格", "")),
        Row(("总分", LEFT, LEFT, LEFT, LEFT, "九十八")),
    )
    money = of().over(MONEY)
    meanings = (money.over(said(stage="budget")), money.over(said(stage="outturn")), of().over(share), of().over(share))
    columns = tuple(key("项目名称", width=1.4) for _ in range(2)) + tuple(
        Column((PROJECT,), meaning, 1.3, "left") for meaning in meanings
    )
    with_money = [rows[0], Row(rows[1].texts, Meaning()), *rows[2:]]
    return alone("项目支出绩效自评表", columns, with_money)


CASES = {
    "performance_merged_over_page_break": _merged_over_page_break(),
    "performance_value_split": _value_split(),
    "performance_two_terms": _two_terms(),
    "performance_self_assessment": _self_assessment(),
}
_OF = f"{OUTPUT} / 数量指标", f"{OUTPUT} / 质量指标", f"{BENEFIT} / 社会效益指标"
TARGETS = {
    "performance_merged_over_page_break": (
        Said("target_goal", _GOAL, "年度目标", unit=UNIT),
        Said("target_value", "≥27公里", "养护里程", _OF[0], unit=UNIT),
        Said("target_value", "12", "巡查次数", _OF[0], unit=UNIT),
        Said("target_value", "不低于95%", "验收合格率", _OF[1], unit=UNIT),
        Said("target_value", "100", "路面完好率", _OF[1], unit=UNIT),
        Said("target_value", "有所提升", "出行便利", _OF[2], unit=UNIT),
    ),
    "performance_value_split": (
        Said("target_operator", "≥", "养护里程", _OF[0]),
        Said("target_value", "27", "养护里程", _OF[0]),
        Said("target_unit", "公里", "养护里程", _OF[0]),
        Said("target_operator", "=", "验收合格率", _OF[1]),
        Said("target_value", "100", "验收合格率", _OF[1]),
        Said("target_unit", "%", "验收合格率", _OF[1]),
        Said("target_operator", "定性", "出行便利", _OF[2]),
        Said("target_value", "有所提升", "出行便利", _OF[2]),
    ),
    "performance_two_terms": (
        Said("term_goal", "三年内修复示例路网。", "实施期总目标"),
        Said("target_goal", _GOAL, "年度目标"),
        Said("term_target_value", "≥80公里", "养护总里程", _OF[0]),
        Said("target_value", "≥27公里", "养护里程", _OF[0]),
        Said("term_target_value", "≥95%", "总体合格率", _OF[1]),
        Said("target_value", "≥95%", "验收合格率", _OF[1]),
    ),
    "performance_self_assessment": (
        Said("target_value", "≥27公里", "养护里程", _OF[0]),
        Said("actual_value", "28公里", "养护里程", _OF[0]),
        Said("target_value", "≥95%", "验收合格率", _OF[1]),
        Said("actual_value", "合格", "验收合格率", _OF[1]),
    ),
}
