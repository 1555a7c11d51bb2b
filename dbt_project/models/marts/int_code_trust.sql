-- One row per table, 科目编码, fund, reference year, stage and 预算单位: how far its printed totals are
-- confirmed, and in what step they are printed.
select
    amounts.document_id,
    amounts.table_no,
    amounts.function_code,
    amounts.fund,
    amounts.fund_year,
    amounts.reference_year,
    amounts.stage,
    amounts.unit_code,
    amounts.unit_label,
    {{ worst_trust('trusts.trust') }} as trust,
    max(amounts.step_yuan) as step_yuan
from {{ ref('int_counted_amounts') }} as amounts
left join {{ ref('amount_trust') }} as trusts
    on
        amounts.document_id = trusts.document_id
        and amounts.table_no = trusts.table_no
        and amounts.row_no = trusts.row_no
        and amounts.column_no = trusts.column_no
where amounts.function_code is not null and amounts.measure_code = 'total'
group by all
