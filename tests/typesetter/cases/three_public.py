"""Headings of 三公 tables: four rows, a blank one among them, 会议费, 培训费 or other costs beside the items."""

from __future__ import annotations

from tests.typesetter.cases.stock import NAME, YEAR, Case, opening, table
from tests.typesetter.columns import amount, key
from tests.typesetter.layout import LANDSCAPE, WIDE, Layout
from tests.typesetter.tables import ABOVE, Panel, Row
from tests.typesetter.truth import Meaning

_LANDSCAPE = Layout(page=LANDSCAPE)
_ITEMS = {
    "three_public_total": ("合计",),
    "abroad": ("因公出国（境）费",),
    "vehicles": ("公务用车购置及运行费", "小计"),
    "vehicle_purchase": ("公务用车购置及运行费", "公务用车购置费"),
    "vehicle_operation": ("公务用车购置及运行费", "公务用车运行费"),
    "reception": ("公务接待费",),
}
_BESIDE = {"meetings": "会议费", "training": "培训费"}


def _merged_over_four_rows() -> Case:
    columns, stages = [], (("budget", "预算数"), ("outturn", "决算数"))
    for code, path in _ITEMS.items():
        columns += [amount("财政拨款“三公”经费", *path, label, line_code=code, stage=stage) for stage, label in stages]
    texts = ("21.95", "20.32", "", "", "21.00", "19.86", "18.00", "17.02", "3.00", "2.84", "0.95", "0.46")
    panel = Panel(tuple(columns), (Row(texts, Meaning()),))
    return Case((*opening("部门决算"), table("JS07", "财政拨款“三公”经费支出决算表", (panel,))), _LANDSCAPE)


def _blank_row_among_headings() -> Case:
    """The template leaves a row of the header blank; headings beside it reach into it."""
    head, columns, stages = "财政拨款“三公”经费", [], (("budget", "预算数"), ("outturn", "决算数"))
    for code, path in _ITEMS.items():
        above = ABOVE if code in ("vehicle_purchase", "reception") else ""
        heading = (head, *path, *[ABOVE] * (2 - len(path)), above)
        columns += [amount(*heading, label, line_code=code, stage=stage) for stage, label in stages]
    texts = ("0.95", "", "", "", "", "", "", "", "", "", "0.95", "")
    panel = Panel(tuple(columns), (Row(texts, Meaning()),))
    return Case((*opening("部门决算"), table("JS07", "财政拨款“三公”经费支出决算表", (panel,))), _LANDSCAPE)


def _with_meetings_and_training() -> Case:
    head = "“三公”经费"
    columns = [amount("合计", line_code="three_public_meetings_training_total")]
    for code, path in _ITEMS.items():
        shown = ("小计",) if code == "three_public_total" else path
        columns.append(amount(head, *shown, line_code=code))
    columns += [amount(name, line_code=code) for code, name in _BESIDE.items()]
    texts = ("30.45", "21.95", "", "21.00", "18.00", "3.00", "0.95", "3.50", "5.00")
    panel = Panel(tuple(columns), (Row(texts, Meaning()),))
    title = "一般公共预算“三公”经费、会议费、培训费支出表"
    return Case((*opening(), table("YS07", title, (panel,))), _LANDSCAPE)


def _with_meetings_and_training_by_year() -> Case:
    """Only the inner sum is that of 三公, though its heading does not end in a word for a sum."""
    head, columns = "一般公共预算拨款安排的“三公”经费预算", []
    blocks = (
        ("2023年", {"reference_year": YEAR - 1}),
        ("2024年", {}),
        ("增减变化情况", {"comparison": "change"}),
    )
    for block, said in blocks:
        columns.append(amount(block, "合计", line_code="three_public_meetings_training_total", **said))
        for code, path in _ITEMS.items():
            shown = ("小计",) if code == "three_public_total" else path
            columns.append(amount(block, head, *shown, line_code=code, **said))
        columns += [amount(block, name, line_code=code, **said) for code, name in _BESIDE.items()]
    texts = ("30.45", "21.95", "", "21.00", "18.00", "3.00", "0.95", "3.50", "5.00")
    keys = (key("单位编码", width=1.2), key("单位名称", width=2.4))
    unit = f"{NAME}服务中心"
    row = Row(("999002", unit, *texts, *texts, *["0.00"] * len(texts)), Meaning(unit_label=unit))
    title = "一般公共预算拨款“三公”经费、会议费、培训费表"
    layout = Layout(page=WIDE, font_size=6.0, margin=20.0)
    return Case((*opening(), table("YS07", title, (Panel((*keys, *columns), (row,)),))), layout)


def _with_operating_costs() -> Case:
    """A table of both is that of 三公, which it has the items of."""
    head = "2024年“三公”经费预算数"
    columns = [amount(head, *path, line_code=code) for code, path in _ITEMS.items()]
    columns.append(amount("2024年机关运行经费预算数"))
    panel = Panel(tuple(columns), (Row(("22.91", "0", "21.56", "0", "21.56", "1.35", "786.09"), Meaning()),))
    return Case((*opening(), table("YS07", "2024年部门“三公”经费和机关运行经费预算表", (panel,))), _LANDSCAPE)


CASES = {
    "headings_merged_over_four_rows": _merged_over_four_rows(),
    "headings_with_meetings_and_training": _with_meetings_and_training(),
    "headings_with_meetings_and_training_by_year": _with_meetings_and_training_by_year(),
    "headings_with_operating_costs": _with_operating_costs(),
    "headings_blank_row": _blank_row_among_headings(),
}
