-- One row per row and panel of a table, with the key under which it is added up.
-- Which total a balance means shows in what is printed above and below it: places call either one 合计.
with surroundings as (
    select
        *,
        bool_or(printed_total = 'year') over lane_rows as lane_has_year,
        bool_or(printed_total = 'grand') over lane_rows as lane_has_grand,
        bool_or(line_code like 'revenue_%' or line_code like 'carried_in%') over lane_rows as is_revenue,
        bool_or(printed_total = 'grand') over rows_below as grand_below,
        bool_or(
            printed_total = 'year'
            or line_code in ('carried_in', 'use_of_surplus', 'carried_out', 'surplus_distribution')
        ) over rows_above as balance_above
    from {{ ref('printed_rows') }}
    window
        lane_rows as (partition by table_key, lane),
        rows_above as (
            partition by table_key, lane order by position
            rows between unbounded preceding and 1 preceding
        ),
        rows_below as (
            partition by table_key, lane order by position
            rows between 1 following and unbounded following
        )
),

totals as (
    select
        *,
        case
            when printed_total = 'year' and not lane_has_grand and balance_above then 'grand'
            when printed_total = 'grand' and not lane_has_year and grand_below then 'year'
            else printed_total
        end as total
    from surroundings
)

select
    table_key,
    panel_no,
    row_no,
    form_code,
    lane,
    position,
    in_balance,
    code,
    second_code,
    detail,
    has_money,
    lines_are_columns,
    total is not null as is_total,
    case when in_balance then '' else coalesce(unit_label, '') end as unit,
    case
        when in_balance and total is not null
            then if(is_revenue, 'revenue_', 'expenditure_') || total || '_total'
        when total is not null then 'total'
        when second_code is not null then code || '/' || second_code
        else coalesce(code, line_code)
    end as row_key
from totals
