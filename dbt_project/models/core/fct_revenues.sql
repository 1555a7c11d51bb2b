-- One row per disclosure, form, fund, fund year, 科目编码, 预算单位 and named line, reference year and stage of 收入总表.
-- Add up leaves of one form that are no sum of other columns (`is_fund_leaf`), or leaves of the fund `all` alone.
select
    {{ fact_keys() }},
    min(table_no) as table_no,
    min(page) as page,
    function_code,
    line_code,
    {{ sum_yuan() }} as amount_yuan,
    bool_and(is_leaf) as is_leaf,
    bool_and(is_column_leaf) as is_fund_leaf
from {{ ref('int_counted_amounts') }}
where form_code in ('YS02', 'JS02') and measure_code = 'total'
group by {{ fact_keys() }}, function_code, line_code
