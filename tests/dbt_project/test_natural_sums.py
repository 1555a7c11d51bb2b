"""What an analyst would sum without thinking is what the document prints as its total."""

from __future__ import annotations

from typing import Any

import duckdb
import pytest

from ingest.operations.places import Places

# Half a step of 0.01 万元: each leaf may be rounded by that much.
ROUNDING = 50

# View -> its form. Views that divide a form into two sides are summed side by side.
FACTS = {
    "功能分类支出": "YS03",
    "功能分类支出决算": "JS03",
    "功能经济分类支出": "YS03",
    "一般公共预算支出": "YS05",
    "一般公共预算支出决算": "JS05",
    "政府性基金支出": "YS08",
    "政府性基金支出决算": "JS08",
    "国有资本经营支出": "YS09",
    "国有资本经营支出决算": "JS09",
    "财政拨款支出": "YS13",
    "经济分类支出": "YS06",
    "经济分类支出决算": "JS06",
    "政府经济分类支出": "YS06",
    "机关运行经费": "YS12",
    "收入": "YS02",
    "收入决算": "JS02",
    "收支总表": "YS01",
    "收支决算总表": "JS01",
    "财政拨款收支总表": "YS04",
    "财政拨款收支决算总表": "JS04",
    "政府采购": "YS11",
    "政府购买服务": "YS19",
    "财政拨款购买服务": "YS19",
    "项目支出": "YS10",
}
BALANCES = ("YS01", "JS01", "YS04", "JS04")
# Views that hold 金额 and are no facts: they say themselves that sums go over one level.
ROLL_UPS = {"基本支出构成"}
SUMS = """
    with sums as (
        select
            年度, 单位, {side} as side, sum(金额) as amount, {rounding} * count(*) as tolerance,
            any_value(文件) as document_id
        from zh.{view}
        group by all
        having sum(金额) is not null
    ),
    printed as (
        select document_id, amount_yuan
        from core.fct_amounts
        where form_code = '{form}' and line_code like '%total'
        union all
        -- Basic expenditure of final accounts prints its total as two feet.
        select document_id, sum(amount_yuan)
        from core.fct_amounts
        where form_code = '{form}' and line_code in ('personnel_total', 'public_total') and stage = 'outturn'
        group by document_id
    )
    select
        sums.年度,
        sums.单位,
        sums.side,
        sums.amount,
        exists (from printed where printed.document_id = sums.document_id) as has_total,
        exists (
            from printed
            where printed.document_id = sums.document_id and abs(printed.amount_yuan - sums.amount) <= sums.tolerance
        ) as is_printed,
        exists (
            from checks.results
            where results.document_id = sums.document_id and form_code = '{form}' and state in ('fail', 'parse_suspect')
        ) as is_contradicted
    from sums
"""


def natural_sums(release: Places, view: str) -> list[Any]:
    """Sum a view by year and organisation; say of each sum whether its document prints it as a total."""
    form = FACTS[view]
    query = SUMS.format(view=view, form=form, side="收支" if form in BALANCES else "null", rounding=ROUNDING)
    with duckdb.connect(str(release.warehouse), read_only=True) as warehouse:
        return warehouse.execute(query).fetchall()


def test_every_fact_is_summed_here(samples_release: Places) -> None:
    """No view with amounts of years and organisations escapes, but those that are called roll-ups."""
    with duckdb.connect(str(samples_release.warehouse), read_only=True) as warehouse:
        columns = warehouse.execute("from duckdb_columns() select table_name, column_name where schema_name = 'zh'")
        views: dict[str, set[str]] = {}
        for view, column in columns.fetchall():
            views.setdefault(view, set()).add(column)
    assert {view for view, names in views.items() if {"年度", "单位", "金额"} <= names} == FACTS.keys() | ROLL_UPS


@pytest.mark.parametrize("view", FACTS)
def test_the_natural_sum_is_a_printed_total(samples_release: Places, view: str) -> None:
    """`sum(金额) … group by 年度, 单位` finds the total of the same document and form, but for rounding."""
    assert [row for row in natural_sums(samples_release, view) if not row[5]] == []


def test_most_facts_have_rows_in_the_samples(samples_release: Places) -> None:
    """The rule above is not kept by having nothing to sum."""
    assert sum(1 for view in FACTS if natural_sums(samples_release, view)) >= 16


def reconciled(release: Places) -> dict[tuple[Any, ...], Any]:
    """Return 合计核对: view, year, organisation and side, and what it says they add up to."""
    query = "select 视图, 年度, 单位, 收支, 自然合计, 合计核对 from zh.合计核对 where 自然合计 is not null"
    with duckdb.connect(str(release.warehouse), read_only=True) as warehouse:
        return {row[:4]: row[4:] for row in warehouse.execute(query).fetchall()}


def test_sums_are_reconciled_as_the_views_add_them_up(samples_release: Places) -> None:
    """合计核对 has the sum of each view, year, organisation and side, and finds each of the samples printed."""
    said = reconciled(samples_release)
    added = {(view, *row[:3]): row[3] for view in FACTS for row in natural_sums(samples_release, view)}
    assert {key: amount for key, (amount, _) in said.items()} == added
    assert {verdict for _, verdict in said.values()} <= {"一致", "四舍五入之差"}


@pytest.mark.corpus
def test_sums_of_real_documents_are_printed_unless_these_contradict_themselves(corpus_release: Places) -> None:
    """Where a natural sum is not printed, a check of the same form fails: of 99 in 100 documents that print a total."""
    sums = [row for view in FACTS for row in natural_sums(corpus_release, view) if row[4]]
    unexplained = [row for row in sums if not row[5] and not row[6]]
    assert len(unexplained) <= len(sums) / 100, unexplained
