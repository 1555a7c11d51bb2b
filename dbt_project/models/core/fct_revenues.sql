-- One row per disclosure, form, fund, fund year, 科目编码, 预算单位 and named line, reference year and stage of 收入总表.
-- Add up leaves of one form that are of no printed sum of funds (`is_fund_leaf`), or of the fund `all` alone.
with revenues as (
    select
        {{ fact_keys() }},
        min(table_no) as table_no,
        min(page) as page,
        function_code,
        line_code,
        {{ sum_yuan() }} as amount_yuan,
        bool_and(is_leaf) as is_leaf
    from {{ ref('int_counted_amounts') }}
    where form_code in ('YS02', 'JS02') and measure_code = 'total'
    group by {{ fact_keys() }}, function_code, line_code
),

sums as (
    select distinct
        revenues.disclosure_id,
        revenues.form_code,
        revenues.fund_year,
        ancestors.ancestor_fund as fund
    from revenues
    inner join {{ ref('int_fund_ancestors') }} as ancestors on revenues.fund = ancestors.fund
)

select
    revenues.*,
    sums.fund is null as is_fund_leaf
from revenues
left join sums
    on
        revenues.disclosure_id = sums.disclosure_id
        and revenues.form_code = sums.form_code
        and revenues.fund_year is not distinct from sums.fund_year
        and revenues.fund = sums.fund
