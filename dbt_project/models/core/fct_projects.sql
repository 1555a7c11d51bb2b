-- One row per printed row of a project, fund, fund year, reference year and stage. Add up leaves of one form and fund.
select
    {{ fact_keys() }},
    table_no,
    row_no,
    min(page) as page,
    any_value(project_label) as project_label,
    any_value(function_code) as function_code,
    any_value(economic_code) as economic_code,
    {{ sum_yuan("measure_code in ('total', 'project')") }} as total_yuan,
    {{ sum_yuan("measure_code = 'investment'") }} as investment_yuan,
    bool_and(is_leaf) as is_leaf
from {{ ref('int_counted_amounts') }}
where form_code in ('YS10', 'JS10') and project_label is not null
group by {{ fact_keys() }}, table_no, row_no
