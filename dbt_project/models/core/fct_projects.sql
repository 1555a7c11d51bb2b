-- One row per printed row of a project, fund, fund year, reference year and stage. Add up leaves of one form and fund.
select
    {{ fact_keys() }},
    table_no,
    row_no,
    min(page) as page,
    arg_min(project_label, column_no) as project_label,
    arg_min(function_code, column_no) as function_code,
    arg_min(economic_code, column_no) as economic_code,
    {{ sum_yuan("measure_code in ('total', 'project')") }} as total_yuan,
    {{ sum_yuan("measure_code = 'investment'") }} as investment_yuan,
    bool_and(is_leaf) as is_leaf
from {{ ref('int_counted_amounts') }}
where form_code in ('YS10', 'JS10') and project_label is not null
group by {{ fact_keys() }}, table_no, row_no
