"""Invented numbers of delegations, guests and vehicles in tables and texts: true ones, and ones to be rejected."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from tests.checks.printing import Column, Disclosure, Row, Table
from tests.checks.warehouse import Cases
from tests.reading import read

DOCUMENTS = Path(__file__).resolve().parents[1] / "documents"

_COLUMNS = (Column(), Column(quantity_unit="个"))
_LABELS = {
    "delegations": "1.因公出国（境）团组数（个）",
    "delegates": "2．因公出国（境）人次数（人）",
    "purchases": "3.公务用车购置数（辆）",
    "stock": "4.公务用车保有量（辆）",
    "batches": "5.国内公务接待批次（个）",
    "foreign": "其中：外事接待批次（个）",
    "guests": "6.国内公务接待人次（人）",
    "far": "7.国（境）外公务接待批次（个）",
}
_COSTS = {
    "abroad": "2.00",
    "vehicles": "20.84",
    "vehicle_purchase": "18.00",
    "vehicle_operation": "2.84",
    "reception": "0.46",
}
_COUNTS = {"delegations": "1", "delegates": "3", "purchases": "1", "stock": "5", "batches": "8", "guests": "210"}


def _table(**changed: str) -> Table:
    """三公 with counts beneath their amounts; figures may be changed by name."""
    costs = {line: changed.get(line, cost) for line, cost in _COSTS.items()}
    counts = _COUNTS | {name: figure for name, figure in changed.items() if name not in _COSTS}
    rows = (
        *(Row(f"={line}", (cost,)) for line, cost in costs.items()),
        *(Row("", (None, figure), label=_LABELS[name]) for name, figure in counts.items()),
    )
    return Table("JS07", _COLUMNS, rows, disclosure=Disclosure(kind="final_accounts"), stage="outturn")


_PRINTED = _table()
_UNCOUNTED = replace(_PRINTED, rows=_PRINTED.rows[: len(_COSTS)])

# Case → table, what the text states, the states of NT-10 of its counts.
COUNTED: dict[str, tuple[Table, str, set[str]]] = {
    "counts stated as printed": (
        _PRINTED,
        "全年安排因公出国（境）团组1个，累计3人次。购置公务用车1辆，公务用车保有量为5辆。国内公务接待8批次，210人次。",
        {"pass", "not_applicable"},
    ),
    "another number of delegations": (_PRINTED, "全年安排因公出国（境）团组2个。", {"pass", "fail", "not_applicable"}),
    "another number of guests": (_PRINTED, "国内公务接待8批次，201人次。", {"pass", "fail", "not_applicable"}),
    "another number of vehicles": (_PRINTED, "公务用车保有量为6辆。", {"pass", "fail"}),
    "fewer guests are no number of guests": (
        _UNCOUNTED,
        "公务接待费0.46万元，接待8批次，比上年减少2批次。",
        {"pass"},
    ),
    "guests from here and abroad together": (
        _table(batches="8", far="2"),
        "公务接待费0.46万元，共接待10批次。",
        {"pass"},
    ),
    "vehicles bought for nothing": (_UNCOUNTED, "公务用车购置费0万元，购置公务用车1辆。", {"fail"}),
    "money for no vehicle": (_UNCOUNTED, "公务用车购置费18万元，购置公务用车0辆。", {"fail"}),
    "money for a vehicle": (_UNCOUNTED, "公务用车购置费18万元，购置公务用车1辆。", {"pass"}),
    "no money and no vehicle": (_UNCOUNTED, "公务用车购置费0万元，购置公务用车0辆。", {"not_applicable"}),
    "vehicles of all funds, whose cost is not told": (_UNCOUNTED, "安排购置车辆7辆。", {"not_applicable"}),
    "money for guests who never came": (_UNCOUNTED, "公务接待费0.46万元，国内公务接待0批次，0人次。", {"fail"}),
    "money for guests from abroad alone": (
        _UNCOUNTED,
        "公务接待费0.46万元，国内公务接待0批次，外事接待1批次。",
        {"pass"},
    ),
    "guests whom others paid for": (_UNCOUNTED, "公务接待费0万元，国内公务接待2批次。", {"not_applicable"}),
    "vehicles bought for nothing in a table": (
        _table(vehicle_purchase="0.00"),
        "",
        {"pass", "fail"},
    ),
    "money for no vehicle in a table": (_table(purchases="0"), "", {"pass", "fail"}),
    "no delegation in a table, and money": (_table(delegations="0"), "", {"pass", "fail"}),
    "a blank is no number": (
        _table(purchases="", delegations="", delegates="", batches="", guests=""),
        "",
        {"not_applicable"},
    ),
    "only guests from abroad in a table": (
        _table(batches="0", guests="210", far="1"),
        "",
        {"pass"},
    ),
}


def _read_from_a_page() -> Table:
    """The counts of a typeset page, with the labels that the reader gives them, and no cost of any of them."""
    page = DOCUMENTS / "accounts_counts_in_a_block.pdf"
    counts = [cell for cell in read(page.read_bytes(), page.name).cells if cell.get("value_kind") == "quantity"]
    labels = [(str(cell["text"]), str(cell["line_label"])) for cell in counts]
    return replace(_PRINTED, rows=tuple(Row("", (None, figure), label=label) for figure, label in labels))


_PAGE = _read_from_a_page()
COUNTED |= {
    "counts of a page": (
        _PAGE,
        "因公出国（境）团组2个、累计5人次。购置公务用车1辆，公务用车保有量9辆。国内公务接待37批次、296人次。",
        {"pass", "not_applicable"},
    ),
    "a count of a page told wrong": (_PAGE, "国内公务接待37批次、269人次。", {"pass", "fail", "not_applicable"}),
}
# Numbers of NT-12: what a text lists of vehicles and projects.
LISTED: dict[str, tuple[Table, str, str]] = {
    "grades of all projects": (
        _UNCOUNTED,
        "绩效自评的项目6个（其中，评级为“优”的项目4个；“良”的项目2个；“不合格”的项目0个）。",
        "pass",
    ),
    "more grades than projects": (
        _UNCOUNTED,
        "绩效自评的项目6个（其中，评级为“优”的项目5个；“良”的项目2个；“不合格”的项目0个）。",
        "fail",
    ),
    "fewer grades than projects": (
        _UNCOUNTED,
        "绩效自评的项目6个（其中，评级为“优”的项目3个；“良”的项目2个；“不合格”的项目0个）。",
        "fail",
    ),
    "not all grades told": (
        _UNCOUNTED,
        "绩效自评的项目6个（其中，评级为“优”的项目3个；“良”的项目2个）。",
        "not_applicable",
    ),
}


def counted_cases() -> Cases:
    """Return the tables of the cases of counts."""
    return {case: [table] for case, (table, *_) in (COUNTED | LISTED).items()}


def counted_texts() -> dict[str, str]:
    """Return the texts of the cases of counts."""
    return {case: text for case, (_, text, _) in (COUNTED | LISTED).items()}
