"""What an analyst would sum without thinking is what the document prints as its total."""

from __future__ import annotations

import duckdb
import pytest

from ingest.operations.places import Places

# Half a step of 0.01 万元: each leaf may be rounded by that much.
ROUNDING = 50

TOTALS = {
    "功能分类支出": ("YS03", "null"),
    "功能分类支出决算": ("JS03", "null"),
    "一般公共预算支出": ("YS05", "null"),
    "一般公共预算支出决算": ("JS05", "null"),
    "政府性基金支出": ("YS08", "null"),
    "经济分类支出": ("YS06", "null"),
    "经济分类支出决算": ("JS06", "null"),
    "收入": ("YS02", "null"),
    "收入决算": ("JS02", "null"),
    "收支总表": ("YS01", "收支"),
    "收支决算总表": ("JS01", "收支"),
    "政府采购": ("YS11", "null"),
    "项目支出": ("YS10", "null"),
}


@pytest.mark.parametrize("view", TOTALS)
def test_the_natural_sum_is_a_printed_total(samples_release: Places, view: str) -> None:
    """`sum(金额) … group by 年度, 单位` finds the total of the same form and year, but for rounding."""
    form, side = TOTALS[view]
    # JS06 prints its total as two feet, so that the sum of both is looked for.
    sums = f"""
        with sums as (
            select 年度, 单位, {side} as side, sum(金额) as amount, {ROUNDING} * count(*) as tolerance
            from zh.{view}
            group by all
        ),
        printed as (
            select disclosures.fiscal_year, amounts.amount_yuan
            from core.fct_amounts as amounts
            inner join core.dim_disclosures as disclosures using (disclosure_id)
            where amounts.form_code = '{form}' and amounts.line_code like '%total'
            union all
            select disclosures.fiscal_year, sum(amounts.amount_yuan)
            from core.fct_amounts as amounts
            inner join core.dim_disclosures as disclosures using (disclosure_id)
            where amounts.form_code = '{form}' and amounts.line_code in ('personnel_total', 'public_total')
            group by disclosures.disclosure_id, disclosures.fiscal_year
        )
        select sums.*, exists (
            select 1 from printed
            where printed.fiscal_year = sums.年度 and abs(printed.amount_yuan - sums.amount) <= sums.tolerance
        ) as is_printed
        from sums
    """  # noqa: S608 - names of views and forms of this module
    with duckdb.connect(str(samples_release.warehouse), read_only=True) as warehouse:
        rows = warehouse.execute(sums).fetchall()
    assert rows
    assert [row for row in rows if not row[-1]] == []
