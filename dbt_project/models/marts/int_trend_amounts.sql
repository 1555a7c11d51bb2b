-- One row per current disclosure, fund, 科目编码, reference year, stage and 预算单位 that tells spending by 科目编码: from the form
-- of the fund, or, where a place prints 支出总表 without codes, from the classes of 收支总表.
-- Where a table prints both the whole and its units, the whole counts.
with by_code as (
    select
        {{ fact_keys() }},
        table_no,
        function_code,
        total_yuan as amount_yuan,
        is_leaf
    from {{ ref('fct_expenditures_by_function') }}
    where is_current and fund_year is null and total_yuan is not null and {{ is_trend_form() }}
    qualify
        coalesce(length(unit_code), cast(unit_label is not null as integer))
        = min(coalesce(length(unit_code), cast(unit_label is not null as integer))) over (
            partition by disclosure_id, fund, reference_year, stage
        )
),

by_class as (
    select
        {{ fact_keys() }},
        table_no,
        function_code,
        amount_yuan,
        is_leaf
    from {{ ref('fct_balances') }}
    where
        is_current
        and form_code in ('YS01', 'JS01')
        and fund = 'all'
        and fund_year is null
        and classification = 'function'
        and function_code is not null
),

known as (
    select distinct disclosure_id
    from by_code
    where fund = 'all'
)

select by_code.*
from by_code
union all by name
select by_class.*
from by_class
anti join known on by_class.disclosure_id = known.disclosure_id
