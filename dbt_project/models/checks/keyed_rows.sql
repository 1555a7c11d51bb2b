-- One row per row and panel of a table, with the key under which it is added up.
select
    table_key,
    panel_no,
    row_no,
    form_code,
    lane,
    place,
    in_balance,
    code,
    second_code,
    has_money,
    lines_are_columns,
    is_of_which,
    detail is not null as has_detail,
    has_figures,
    is_item or detail is not null
    or (not in_balance and total is null and code is null and line_code is null) as is_item,
    total is not null as is_total,
    case when in_balance or is_department then '' else coalesce(unit_label, '') end as unit,
    case
        when in_balance and total is not null
            then if(is_revenue, 'revenue_', 'expenditure_') || total || '_total'
        when total is not null then 'total'
        when is_between_totals then if(is_revenue, 'revenue', 'expenditure') || '_between_totals'
        when second_code is not null then code || '/' || second_code
        else coalesce(code, line_code)
    end as row_key
from {{ ref('row_roles') }}
