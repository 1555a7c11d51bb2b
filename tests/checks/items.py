"""Items that the text names as several codes are named: the tables tell which of them is meant, or nobody does."""

from __future__ import annotations

from tests.checks.printing import Column, Row, Table
from tests.checks.warehouse import Cases

_ONE = Table("YS05", (Column(),), (
    Row("=total", ("640",)), Row("204", ("400",), label="公共安全支出"), Row("20402", ("400",), label="公安"),
    Row("2040201", ("400",), label="行政运行"), Row("221", ("240",), label="住房保障支出"),
))  # fmt: skip
_TWO = Table("YS05", (Column(),), (
    Row("=total", ("640",)), Row("2040201", ("400",), label="行政运行"), Row("2012901", ("240",), label="行政运行"),
))  # fmt: skip
_TEXT = "一般公共预算拨款支出640万元，其中：{}（项）400万元。"
# Case → table, text, code of the item.
ITEMS: dict[str, tuple[Table, str, str | None]] = {
    "a name of one row": (_ONE, _TEXT.format("行政运行"), "2040201"),
    "a name of one row of its class": (_ONE, _TEXT.format("公安（类）行政运行"), "2040201"),
    "a name of a row of another class": (_ONE, _TEXT.format("住房改革支出（类）行政运行"), None),
    "a name of two rows": (_TWO, _TEXT.format("行政运行"), None),
}


def item_cases() -> Cases:
    """Return the tables of the cases."""
    return {case: [table] for case, (table, *_) in ITEMS.items()}


def item_texts() -> dict[str, str]:
    """Return the texts of the cases."""
    return {case: text for case, (_, text, _) in ITEMS.items()}
