"""Lists of performance targets: many projects under one header, goals alone, the department as a whole."""

from __future__ import annotations

from tests.typesetter.cases.performance import BENEFIT, COUNT, MONEY, OTHER, OUTPUT, PROJECT, UNIT, Said, alone, of
from tests.typesetter.cases.stock import NAME, Case
from tests.typesetter.columns import key
from tests.typesetter.layout import SHORT, Layout
from tests.typesetter.tables import ABOVE, LEFT, Column, Row
from tests.typesetter.truth import Meaning

_GOAL, _OTHER_GOAL = "保障示例道路畅通。", "示例路灯按时修复。"
_SEEN, _HIDDEN = "道路畅通居民出行便利安全", "事故减少"  # in two lines, and what would take a third


def _projects_over_page_break() -> Case:
    headings = ("绩效目标", "一级指标", "二级指标", "三级指标", "绩效指标性质", "本年绩效指标值", "绩效度量单位")
    plain = tuple(key(heading, width=1) for heading in headings)
    columns = (key("项目名称", width=1.6), Column(("项目总额（万元）",), MONEY, 1.1), *plain[:5], *plain[5:])
    columns = (*columns[:7], Column(columns[7].heading, COUNT, 1, "left"), columns[8])
    rows = (
        Row((PROJECT, "50.00", _GOAL, OUTPUT, "数量指标", "养护里程", "≥", "27", "公里"), of()),
        Row((ABOVE, ABOVE, ABOVE, OUTPUT, "质量指标", "合格率", "≥", "九成五", "")),
        Row((OTHER, "8.50", _OTHER_GOAL, OUTPUT, "数量指标", "修复路灯", "≥", "300", "盏"), of(OTHER)),
        Row((ABOVE, ABOVE, ABOVE, OUTPUT, "时效指标", "修复时限", "≤", "一昼夜", "")),
        Row((ABOVE, ABOVE, ABOVE, BENEFIT, "社会效益指标", "亮灯率", "定性", "显著提高", "")),
    )
    return alone("项目支出绩效目标表", columns, rows, Layout(page=SHORT, repeat_header=True))


def _words_cut_by_their_cell() -> Case:
    columns = (key("项目名称", width=1.6), Column(("项目总额（万元）",), MONEY, 1.1))
    columns += tuple(key(heading, width=1.2) for heading in ("一级指标", "二级指标", "三级指标", "绩效指标性质"))
    columns += (Column(("本年绩效指标值",), COUNT, 1.2, "left"), key("绩效度量单位", width=1.2))
    rows = (
        Row((PROJECT, "50.00", OUTPUT, "数量指标", "养护里程", "≥", "27", "公里"), of()),
        Row((ABOVE, ABOVE, BENEFIT, "社会效益指标", f"{_SEEN}{_HIDDEN}", "定性", f"{_SEEN}{_HIDDEN}", "")),
        Row((OTHER, "8.50", OUTPUT, "成本指标", "修复成本", "≤", "436.48", "元"), of(OTHER)),
    )
    return alone("项目支出绩效目标表", columns, rows, Layout(most_lines=2))


def _projects_named_like_measures() -> Case:
    columns = (key("项目名称", width=1.6), Column(("项目总额（万元）",), MONEY, 1.1))
    columns += tuple(key(heading, width=1.2) for heading in ("一级指标", "二级指标", "三级指标", "指标值"))
    rows = (
        Row(("示例平台购买服务", "50.00", OUTPUT, "数量指标", "运行时间", "全年"), of("示例平台购买服务")),
        Row(("辅助人员经费", "8.50", OUTPUT, "数量指标", "覆盖范围", "全市"), of("辅助人员经费")),
    )
    return alone("项目支出绩效目标表", columns, rows)


def _department() -> Case:
    columns = (key("部门名称", width=1.4), *(key(NAME, width=width) for width in (3, 0.9)), Column((NAME,), None, 0.9))
    rows = (
        Row(("整体绩效目标", _GOAL, LEFT, LEFT)),
        Row(("活动", "绩效指标", "指标性质", "指标值")),
        Row(("示例监管", f"{OUTPUT}数量指标检查企业数量", "≥", "百余家")),
        Row(("示例监管", f"{BENEFIT}社会效益指标投诉办结率", "定性", "显著提高")),
    )
    return alone("部门整体支出绩效目标表", columns, rows)


def _goals_alone(title: str = "部门项目支出绩效表") -> Case:
    columns = (key("单位名称"), key("项目名称"), Column(("金额（万元）",), MONEY, 1), key("绩效目标", width=4))
    rows = (
        Row((UNIT, PROJECT, "50.00", _GOAL), of(PROJECT, UNIT)),
        Row((UNIT, OTHER, "8.50", _OTHER_GOAL), of(OTHER, UNIT)),
    )
    return alone(title, columns, rows)


def _sheets_in_one_table() -> Case:
    columns = (
        *(key("项目名称", width=1.3) for _ in range(2)),
        *(Column((PROJECT,), m, 1.3) for m in (None, Meaning())),
    )
    rows = (
        Row(("资金总额（万元）", LEFT, LEFT, "50.00"), of().over(MONEY)),
        Row(("一级指标", "二级指标", "三级指标", "指标值")),
        Row((OUTPUT, "数量指标", "养护里程", "≥27公里")),
        Row(("项目名称", LEFT, OTHER, LEFT)),
        Row(("资金总额（万元）", LEFT, LEFT, "8.50"), of(OTHER).over(MONEY)),
        Row(("年度目标", _OTHER_GOAL, LEFT, LEFT)),
        Row((OUTPUT, "数量指标", "修复路灯", "≥300盏")),
    )
    return alone("项目支出绩效目标表", columns, rows)


CASES = {
    "performance_projects_over_page_break": _projects_over_page_break(),
    "performance_words_cut_by_their_cell": _words_cut_by_their_cell(),
    "performance_projects_named_like_measures": _projects_named_like_measures(),
    "performance_department": _department(),
    "performance_goals_alone": _goals_alone(),
    "performance_goals_untitled": _goals_alone(""),
    "performance_sheets_in_one_table": _sheets_in_one_table(),
}


def _row(project: str, heading: str, label: str, *texts: str) -> tuple[Said, ...]:
    measures = ("target_operator", "target_value", "target_unit")
    return tuple(Said(measure, text, label, heading, project) for measure, text in zip(measures, texts, strict=False))


_GOALS = (
    Said("target_goal", _GOAL, "绩效目标", unit=UNIT),
    Said("target_goal", _OTHER_GOAL, "绩效目标", project=OTHER, unit=UNIT),
)
TARGETS = {
    "performance_projects_over_page_break": (
        Said("target_goal", _GOAL, "绩效目标"),
        *_row(PROJECT, f"{OUTPUT} / 数量指标", "养护里程", "≥", "27", "公里"),
        *_row(PROJECT, f"{OUTPUT} / 质量指标", "合格率", "≥", "九成五"),
        Said("target_goal", _OTHER_GOAL, "绩效目标", project=OTHER),
        *_row(OTHER, f"{OUTPUT} / 数量指标", "修复路灯", "≥", "300", "盏"),
        *_row(OTHER, f"{OUTPUT} / 时效指标", "修复时限", "≤", "一昼夜"),
        *_row(OTHER, f"{BENEFIT} / 社会效益指标", "亮灯率", "定性", "显著提高"),
    ),
    "performance_words_cut_by_their_cell": (
        *_row(PROJECT, f"{OUTPUT} / 数量指标", "养护里程", "≥", "27", "公里"),
        *_row(PROJECT, f"{BENEFIT} / 社会效益指标", _SEEN, "定性", _SEEN),
        *_row(OTHER, f"{OUTPUT} / 成本指标", "修复成本", "≤", "436.48", "元"),
    ),
    "performance_projects_named_like_measures": (
        Said("target_value", "全年", "运行时间", f"{OUTPUT} / 数量指标", "示例平台购买服务"),
        Said("target_value", "全市", "覆盖范围", f"{OUTPUT} / 数量指标", "辅助人员经费"),
    ),
    "performance_department": (
        Said("target_goal", _GOAL, "整体绩效目标", project=None),
        *_row("示例监管", f"{OUTPUT} / 数量指标", "检查企业数量", "≥", "百余家"),
        *_row("示例监管", f"{BENEFIT} / 社会效益指标", "投诉办结率", "定性", "显著提高"),
    ),
    "performance_goals_alone": _GOALS,
    "performance_goals_untitled": _GOALS,
    "performance_sheets_in_one_table": (
        Said("target_value", "≥27公里", "养护里程", f"{OUTPUT} / 数量指标"),
        Said("target_goal", _OTHER_GOAL, "年度目标", project=OTHER),
        Said("target_value", "≥300盏", "修复路灯", f"{OUTPUT} / 数量指标", OTHER),
    ),
}
