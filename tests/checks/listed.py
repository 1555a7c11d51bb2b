"""Invented lists of the text: shares of one whole. True ones, ones to be rejected, and ones that say nothing."""

from __future__ import annotations

from tests.checks.cases import rows
from tests.checks.printing import Column, Table
from tests.checks.warehouse import Cases

_TABLE = Table("YS05", (Column(),), rows("=total 640", "208 500", "221 140"))
_ITEMS = (
    "“三公”经费预算安排中，因公出国（境）费支出2万元，占“三公”经费的20%；"
    "公务用车购置及运行费支出3万元，占“三公”经费的30%；"
)

# Case → text, states of its lists of shares.
SHARED: dict[str, tuple[str, set[str]]] = {
    "shares of a whole list": (
        "一般公共预算拨款支出640万元，主要用于以下方面：社会保障和就业支出（类）500万元，占78.13%；住房保障支出（类）140万元，占21.88%。",
        {"pass_rounding"},
    ),
    "shares of more than the whole": (
        "一般公共预算拨款支出640万元，主要用于以下方面：社会保障和就业支出（类）500万元，占78.13%；住房保障支出（类）140万元，占22.88%。",
        {"fail"},
    ),
    "shares of some parts": (
        "一般公共预算拨款支出640万元，主要用于以下方面：社会保障和就业支出（类）500万元，占78.13%；住房保障支出（类）40万元，占6.25%。",
        {"not_applicable"},
    ),
    "shares of a whole that is not stated": (
        "社会保障和就业支出（类）500万元，占78.13%；住房保障支出（类）140万元，占20%。",
        {"insufficient_data"},
    ),
    "all shares that there can be": (_ITEMS + "公务接待费支出5万元，占“三公”经费的50%。", {"pass"}),
    "all shares that there can be, of another whole": (
        _ITEMS + "公务接待费支出5万元，占“三公”经费的5%。",
        {"fail"},
    ),
    "nothing is exactly 0 %": (
        "“三公”经费预算5万元，其中：因公出国（境）费支出0万元，占0%；公务用车购置及运行费支出0万元，占0%；公务接待费支出5万元，占99%。",
        {"fail"},
    ),
}


def listed_cases() -> Cases:
    """Return the tables of the cases of lists."""
    return {case: [_TABLE] for case in SHARED}


def listed_texts() -> dict[str, str]:
    """Return the texts of the cases of lists."""
    return {case: text for case, (text, _) in SHARED.items()}
