"""Invented sentences beside small tables: for every check of the text, one that holds and one that it must reject."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import polars as pl

from ingest.claims import read_claims
from ingest.claims.self_names import read_self_names
from ingest.raw_schema import SCHEMAS
from tests.checks.apart import apart_texts
from tests.checks.cases import lanes, rows
from tests.checks.counted import counted_texts
from tests.checks.items import item_texts
from tests.checks.listed import listed_texts
from tests.checks.printing import YEAR, Column, Disclosure, Table
from tests.checks.warehouse import Cases
from tests.checks.worded import SELF_NAMED, pages_of_texts, self_names_of, worded_texts
from tests.checks.wrong import WRONG_TEXTS

ACCOUNTS = Disclosure(kind="final_accounts")
BALANCE = lanes("YS01", ["=revenue_grand_total 800.00"], ["=expenditure_grand_total 800.00"])
TOTAL = (Column(),)
EXPENDITURE = Table("YS03", (Column(), Column("basic", of=1), Column("project", of=1)), rows("=total 800 500 300"))
GENERAL = Table("YS05", TOTAL, rows("=total 640.00", "208 640.00", "20805 640.00", "2080505 640.00"))
BASIC = Table("YS06", (Column("basic"), Column("basic_personnel", of=1)), rows("=total 500 420", "301 420 420"))
ITEMS = Table("YS07", TOTAL, rows("=three_public_total 9.00", "=abroad 2.00", "=reception 7.00"))
PURCHASES = Table("YS11", TOTAL, rows("=total 60.00", "=purchase_goods 60.00"))
FUND = Table("YS08", TOTAL, rows("=total 44.00"))
APPROPRIATIONS = Table("YS04", (Column(fund="fiscal_appropriation"),), rows("=revenue_grand_total 700.00"))
REVENUES = Table("YS02", (Column(), Column(fund="other_revenue", of=1)), rows("=total 800 60"))
LAST_YEAR = Table(
    "YS08", (Column(year=YEAR - 1),), rows("=total 40.00"), disclosure=Disclosure(name="last year", year=YEAR - 1)
)
OUTTURN = Table("JS05", TOTAL, rows("=total 90.00"), disclosure=ACCOUNTS, stage="outturn")

# Check → tables, a text that holds, a text that it must reject.
TEXTS: dict[str, tuple[Table, str, str]] = {
    "NT-1": (BALANCE, "示例局2024年收支总预算800万元。", "示例局2024年收支总预算808万元。"),
    "NT-2": (REVENUES, "收入预算800万元，其中：其他收入60万元，占7.5%。", "收入预算800万元，其中：其他收入66万元。"),
    "NT-3": (
        EXPENDITURE,
        "支出预算800万元，其中：基本支出500万元，占62.5%。",
        "支出预算800万元。支出预算800万元，其中：基本支出500万元，占65.2%。",
    ),
    "NT-4": (APPROPRIATIONS, "财政拨款收支总预算700万元。", "财政拨款收支总预算770万元。"),
    "NT-5": (GENERAL, "一般公共预算拨款支出640万元。", "一般公共预算拨款支出604万元。"),
    "NT-6": (
        GENERAL,
        "一般公共预算拨款支出640万元，其中：机关事业单位基本养老保险缴费支出（2080505）640万元。",
        "一般公共预算拨款支出640万元，其中：机关事业单位基本养老保险缴费支出（2080505）460万元。",
    ),
    "NT-7": (
        OUTTURN,
        "一般公共预算财政拨款支出年初预算为95万元，支出决算为90万元。决算数小于预算数的主要原因是节约。",
        "一般公共预算财政拨款支出年初预算为95万元，支出决算为90万元。决算数大于预算数的主要原因是节约。",
    ),
    "NT-8": (
        OUTTURN,
        "一般公共预算财政拨款支出年初预算为120万元，支出决算为90万元，完成年初预算的75%。",
        "一般公共预算财政拨款支出年初预算为0万元，支出决算为90万元，完成年初预算的75%。",
    ),
    "NT-9": (
        BASIC,
        "一般公共预算基本支出500万元，其中：人员经费420万元。",
        "一般公共预算基本支出500万元，其中：人员经费402万元。",
    ),
    "NT-10": (ITEMS, "“三公”经费预算9万元，其中：公务接待费7万元。", "“三公”经费预算9万元，其中：公务接待费17万元。"),
    "NT-11": (FUND, "政府性基金预算支出44万元。", "政府性基金预算支出43万元。"),
    "NT-12": (
        PURCHASES,
        "政府采购预算60万元，其中：政府采购货物预算60万元、政府采购工程预算0万元、政府采购服务预算0万元。共有车辆7辆，其中：机要用车3辆、其他用车4辆。",
        "共有车辆7辆，其中：机要用车3辆、其他用车5辆。",
    ),
    "NT-13": (
        GENERAL,
        "一般公共预算基本支出比上年增加12万元。一般公共预算基本支出较上年增加12万元。",
        "一般公共预算基本支出比上年增加12万元。一般公共预算基本支出较上年增加21万元。",
    ),
    "NT-14": (
        ITEMS,
        "公务接待费7万元，比上年预算8万元减少1万元，下降12.5%。",
        "公务接待费7.00万元，比上年减少1.00万元，下降14.29%。",
    ),
    "NT-15": (
        ITEMS,
        "因公出国（境）费2万元，比上年增加1万元，增长100%。",
        "因公出国（境）费2万元，比上年增加2万元，增长100%。",
    ),
    "NT-16": (ITEMS, "公务接待费7万元，比上年减少1万元。", "公务接待费7万元，比上年增加（减少）1万元。"),
    "YR-3": (
        FUND,
        "政府性基金预算支出44.00万元，比上年预算增加4.00万元。",
        "政府性基金预算支出44.00万元，比上年预算增加14.00万元。",
    ),
    "NT-17": (GENERAL, "一般公共预算拨款支出6400000元。", "一般公共预算拨款支出640元。"),
}
# Lists whose parts are more than their whole, or less where none may be left out.
FALSE_LISTS = (
    "支出预算800万元，其中：教育支出600万元、卫生健康支出400万元。",
    "一般公共预算基本支出500万元（工资福利支出300万元、商品和服务支出100万元）。",
)
# What may not be taken for a contradiction; the state of its only result, or None where nothing is checked.
SPARED: dict[str, tuple[Table, str, str | None]] = {
    "the year is no amount": (BALANCE, "示例局2024年预算编制的说明，2025年另行公开。", None),
    "a limit is no amount": (
        PURCHASES,
        "单价100万元以上的设备0台（套），政府采购单价100万元（含）以上另行说明。",
        None,
    ),
    "another word makes another subject": (
        EXPENDITURE,
        "其他支出预算12万元，住房改革支出预算7万元。",
        "insufficient_data",
    ),
    "a reason states nothing of the subject": (EXPENDITURE, "主要原因是新增专项支出预算12万元。", None),
    "an unknown subject is never checked": (BALANCE, "示例项目经费12万元，比上年增加3万元，增长90%。", None),
    "a blank is no zero": (Table("YS07", TOTAL, rows("=reception ~")), "公务接待费0万元。", "insufficient_data"),
    "yuan rounded to 万元": (
        Table("YS08", TOTAL, rows("=total 438765.00"), multiplier=1),
        "政府性基金预算支出43.88万元。",
        "pass_rounding",
    ),
    "yuan cut off to 万元": (
        Table("YS08", TOTAL, rows("=total 438765.00"), multiplier=1),
        "政府性基金预算支出43.87万元。",
        "pass_rounding",
    ),
    "a budget that may be the adjusted one": (
        OUTTURN,
        "一般公共预算财政拨款支出年初预算为0万元，全年预算为95万元，支出决算为90万元。决算数小于预算数的主要原因是节约。",
        "pass",
    ),
    "a list that need not be whole": (
        EXPENDITURE,
        "支出预算800万元，其中：教育支出60万元、卫生健康支出40万元。",
        "not_applicable",
    ),
    "which of last year's figures is meant is not said": (
        FUND,
        "政府性基金预算支出44.00万元，比上年增加14.00万元。",
        "not_applicable",
    ),
    "a rate of which budget is not said": (
        OUTTURN,
        "一般公共预算财政拨款支出年初预算为60万元，全年预算为120万元，支出决算为90万元，完成预算的75%。",
        "not_applicable",
    ),
    "a percentage cut off": (
        FUND,
        "政府采购支出30万元，比上年增加20万元，增长200%。政府购买服务30万元，比上年增加1万元，增长3.44%。",
        "pass_rounding",
    ),
    "what the base allows": (FUND, "公务接待费0.39万元，比上年0.54万元下降27%。", "pass_rounding"),
}


def told_cases() -> Cases:
    """Return the tables of the cases of texts."""
    cases: Cases = {}
    for check, (table, _, _) in TEXTS.items():
        cases |= {f"{check} told right": [table], f"{check} told wrong": [table]}
    cases |= {f"false list {number}": [EXPENDITURE] for number, _ in enumerate(FALSE_LISTS)}
    cases |= {case: [table] for case, (table, _, _) in SPARED.items()}
    # Beside the government funds of this year stand those of the last.
    return {case: [*tables, LAST_YEAR] if FUND in tables else tables for case, tables in cases.items()}


def put_claims(folder: Path) -> None:
    """Read the texts, and write what they state where the models read it."""
    texts = {f"{check} told right": right for check, (_, right, _) in TEXTS.items()}
    texts |= {f"{check} told wrong": wrong for check, (_, _, wrong) in TEXTS.items()}
    texts |= {f"false list {number}": text for number, text in enumerate(FALSE_LISTS)}
    texts |= {case: text for case, (_, text, _) in SPARED.items()} | counted_texts() | listed_texts()
    texts |= worded_texts() | WRONG_TEXTS | apart_texts() | item_texts()
    pages = pages_of_texts()
    claims = [
        dict(claim) | {"document_id": case, "reading": 1}
        for case, text in texts.items()
        for claim in read_claims([_line(part, pages.get(case, 1)) for part in text.split("\n")], YEAR)
    ]
    claims += [
        dict(row) | {"document_id": case, "reading": 1}
        for case in SELF_NAMED
        for row in read_self_names(self_names_of(case), len(claims))
    ]
    part = folder / "claims/000001.parquet"
    part.parent.mkdir(parents=True)
    pl.DataFrame(claims, schema=SCHEMAS["claims"]).write_parquet(part)


def _line(text: str, page: int) -> Mapping[str, object]:
    nowhere = dict.fromkeys(("x0", "top", "x1", "bottom"))
    return {"page": page, "line_no": 1, "text": text, "role": "text", "form_code": None} | nowhere
