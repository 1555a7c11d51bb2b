-- One row per row and panel of a table, with the key under which it is added up.
with roles as (
    select
        rows_read.*,
        balance.total as balance_total,
        coalesce(balance.is_between_totals, false) as is_between_totals,
        coalesce(balance.is_only_heading, false) as is_only_heading,
        case when balance.is_revenue then 'revenue' else 'expenditure' end as side,
        coalesce(units.is_department, false) as is_department,
        units.purchase_line,
        coalesce(units.is_item, false) or (lists.table_key is not null and rows_read.code is not null)
        or rows_read.detail is not null as is_item_by_role
    from {{ ref('printed_rows') }} as rows_read
    left join {{ ref('balance_rows') }} as balance
        on
            rows_read.table_key = balance.table_key
            and rows_read.panel_no = balance.panel_no
            and rows_read.row_no = balance.row_no
    left join {{ ref('unit_rows') }} as units
        on
            rows_read.table_key = units.table_key
            and rows_read.panel_no = units.panel_no
            and rows_read.row_no = units.row_no
    left join {{ ref('repeating_lists') }} as lists on rows_read.table_key = lists.table_key
),

totals as (
    select
        *,
        case
            when in_balance then balance_total
            when not is_item_by_role then printed_total
        end as total
    from roles
)

select
    table_key,
    panel_no,
    row_no,
    form_code,
    lane,
    place,
    in_balance,
    in_list,
    code,
    second_code,
    has_money,
    has_figures,
    lines_are_columns,
    is_only_heading,
    is_of_which,
    purchase_line,
    detail is not null as has_detail,
    is_item_by_role
    or (not in_balance and total is null and code is null and line_code is null) as is_item,
    total is not null as is_total,
    case when in_balance or is_department then '' else coalesce(unit_label, '') end as unit,
    case
        when in_balance and total is not null then side || '_' || total || '_total'
        when total is not null then 'total'
        when is_between_totals then side || '_between_totals'
        when second_code is not null then code || '/' || second_code
        else coalesce(code, line_code)
    end as row_key
from totals
