-- One row per printed row of 政府采购预算表 or 政府购买服务预算表, fund, fund year, reference year and stage.
-- Add up leaves of one form and fund.
select
    {{ fact_keys() }},
    table_no,
    row_no,
    min(page) as page,
    arg_min(line_code, column_no) as line_code,
    arg_min(line_label, column_no) as line_label,
    arg_min(project_label, column_no) as project_label,
    arg_min(procurement_code, column_no) as procurement_code,
    arg_min(function_code, column_no) as function_code,
    arg_min(economic_code, column_no) as economic_code,
    {{ sum_yuan("measure_code = 'total'") }} as total_yuan,
    {{ sum_yuan("measure_code = 'small_firms'") }} as small_firms_yuan,
    {{ sum_yuan("measure_code = 'purchased_services'") }} as purchased_services_yuan,
    bool_and(is_leaf) as is_leaf
from {{ ref('int_counted_amounts') }}
where
    form_code in ('YS11', 'YS19')
    -- Goods, works and services may be columns beside their total.
    and not (coalesce(line_code, '') like 'purchase_%' and total_column_no is not null)
group by {{ fact_keys() }}, table_no, row_no
