"""Invented lists of the text, of shares and of 科目: true ones, ones to be rejected, and ones that say nothing."""

from __future__ import annotations

from tests.checks.cases import rows
from tests.checks.printing import Column, Row, Table
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

_ITEMS_PRINTED = Table("YS05", (Column(),), (
    Row("=total", ("640",)), Row("204", ("440",), label="公共安全支出"), Row("20402", ("440",), label="公安"),
    Row("2040201", ("400",), label="行政运行"), Row("2040220", ("40",), label="执法办案"),
    Row("208", ("120",), label="八、社会保障和就业支出"), Row("20805", ("120",), label="行政事业单位养老支出"),
    Row("2080505", ("80",), label="机关事业单位基本养老保险缴费支出"),
    Row("2080599", ("40",), label="其他行政事业单位养老支出"),
    Row("221", ("80",), label="住房保障支出"), Row("22102", ("80",), label="住房改革支出"),
    Row("2210201", ("80",), label="住房公积金（在职）"), Row("2210203", ("0",), label="购房补贴"),
))  # fmt: skip
_CARRIED = Table("YS05", (Column(), Column(fund_year="carried_over")), (
    Row("=total", ("500", "20")), Row("2080505", ("500", None)), Row("2210201", (None, "20")),
))  # fmt: skip
_WHOLE = "一般公共预算拨款支出640万元，其中：行政运行（2040201）400万元；执法办案（2040220）40万元；"
_REST = "机关事业单位基本养老保险缴费支出（2080505）80万元；其他行政事业单位养老支出（2080599）40万元；"

# Case → table, text, states of its lists of 科目, states of names that differ with their severity.
CODED: dict[str, tuple[Table, str, set[str], set[tuple[str, str]]]] = {
    "every item is told": (_ITEMS_PRINTED, _WHOLE + _REST + "住房公积金（2210201）80万元。", {"pass"}, set()),
    "an item is not told": (_ITEMS_PRINTED, _WHOLE + "住房公积金（2210201）80万元。", {"fail"}, set()),
    "an item that no row is of": (
        _ITEMS_PRINTED,
        _WHOLE + _REST + "住房公积金（2210201）70万元；购房补贴（2210203）10万元。",
        {"fail"},
        set(),
    ),
    "a class for all its items": (
        _ITEMS_PRINTED,
        "一般公共预算拨款支出640万元，其中：204-公共安全支出440万元；" + _REST + "住房公积金（2210201）80万元。",
        {"pass"},
        set(),
    ),
    "an item of a name that is not known": (
        _ITEMS_PRINTED,
        _WHOLE + _REST + "住房积累（项）80万元。",
        {"pass"},
        set(),
    ),
    "few of many items": (
        _ITEMS_PRINTED,
        "一般公共预算拨款支出640万元，其中：行政运行（2040201）400万元。",
        {"not_applicable"},
        set(),
    ),
    "the first of many items": (
        _ITEMS_PRINTED,
        "一般公共预算拨款支出640万元，其中：\n1．行政运行（2040201）400万元。",
        {"fail"},
        set(),
    ),
    "a class among items of names that are not known": (
        _ITEMS_PRINTED,
        "一般公共预算拨款支出640万元，其中：（1）事业运行40万元；（2）社会保障和就业支出120万元。",
        {"not_applicable"},
        set(),
    ),
    "an item by the other way to write 其他": (
        _ITEMS_PRINTED,
        _WHOLE + _REST.replace("其他", "其它") + "住房公积金（2210201）80万元。",
        {"pass"},
        set(),
    ),
    "items of a table that is not here": (
        _TABLE,
        "政府性基金预算拨款支出640万元，其中：行政运行（2040201）400万元。",
        {"insufficient_data"},
        set(),
    ),
    "an item of last year's money alone": (
        _CARRIED,
        "一般公共预算拨款支出500万元，其中：机关事业单位基本养老保险缴费支出（2080505）500万元。",
        {"pass"},
        set(),
    ),
    "a class by its former name": (
        Table("YS05", (Column(),), (Row("=total", ("640",)), Row("210", ("640",), label="卫生健康支出"))),
        "一般公共预算拨款支出640万元，其中：医疗卫生与计划生育支出（类）640万元。",
        {"pass"},
        {("fail", "information")},
    ),
    "an item by another name": (
        _ITEMS_PRINTED,
        _WHOLE + _REST + "住房补贴（2210201）80万元。",
        {"pass"},
        {("fail", "warning")},
    ),
}

_CLASSES = Table("YS06", (Column("basic_personnel"), Column("basic_public")), (
    Row("=total", ("420", "80")), Row("301", ("400", None)), Row("30101", ("300", None), label="基本工资"),
    Row("30102", ("60", None), label="津贴补贴"), Row("30112", ("40", None), label="其他社会保障缴费"),
    Row("302", (None, "80")), Row("30201", (None, "50"), label="办公费"), Row("30207", (None, "30"), label="邮电费"),
    Row("30211", (None, "0"), label="差旅费"), Row("303", ("20", None)), Row("30302", ("20", None), label="退休费"),
))  # fmt: skip
_LANES = Table("YS06", (Column("basic"),), (
    Row("=total", ("500",)), Row("301", ("420",)), Row("30101", ("420",), label="基本工资"),
    Row("302", ("80",)), Row("30201", ("50",), label="办公费"), Row("30207", ("30",), label="邮电费"),
))  # fmt: skip
_PERSONNEL = "一般公共预算基本支出500万元，其中：人员经费420万元，主要包括：基本工资、津贴补贴、"

# Case → table, text, state and severity of its lists of economic classes.
NAMED: dict[str, tuple[Table, str, list[tuple[str, str]]]] = {
    "every class is named": (
        _CLASSES,
        _PERSONNEL + "社会保障缴费、退休费；公用经费80万元，主要包括：办公费、邮电费和其他支出等。",
        [("fail", "warning"), ("pass", "warning")],
    ),
    "a class without money is named": (
        _CLASSES,
        _PERSONNEL + "奖金、其他社会保障缴费、退休费。",
        [("fail", "warning")],
    ),
    "a class with money is not named": (_CLASSES, _PERSONNEL + "退休费。", [("fail", "warning")]),
    "some classes are named": (_CLASSES, _PERSONNEL + "退休费等。", [("pass", "warning")]),
    "all classes that there are": (
        _CLASSES,
        _PERSONNEL + "奖金、伙食补助费、绩效工资、其他社会保障缴费、离休费、退休费。",
        [("fail", "information")],
    ),
    "classes of another amount": (
        _CLASSES,
        _PERSONNEL.replace("420", "402") + "退休费。",
        [("not_applicable", "warning")],
    ),
    "classes of a table in lanes": (
        _LANES,
        "一般公共预算基本支出500万元，其中：公用经费80万元。主要包括：办公费、邮电费、差旅费。",
        [("fail", "information")],
    ),
    "classes with their amounts": (_CLASSES, _PERSONNEL[:-10] + "基本工资300万元、津贴补贴60万元。", []),
}


def listed_cases() -> Cases:
    """Return the tables of the cases of lists."""
    named = {case: [table] for case, (table, *_) in NAMED.items()}
    return named | {case: [_TABLE] for case in SHARED} | {case: [table] for case, (table, *_) in CODED.items()}


def listed_texts() -> dict[str, str]:
    """Return the texts of the cases of lists."""
    texts = {case: text for case, (text, _) in SHARED.items()} | {case: text for case, (_, text, _) in NAMED.items()}
    return texts | {case: text for case, (_, text, *_) in CODED.items()}
