-- One row per row of a balance and panel, with the total that it is, if it is one.
-- Which total is meant shows in what is printed above and below it: places call either one 合计.
with lanes as (
    select
        table_key,
        lane,
        bool_or(printed_total = 'year') as has_year,
        bool_or(printed_total = 'grand') as has_grand,
        bool_or(line_code like 'revenue_%' or line_code like 'carried_in%') as is_revenue,
        arg_min(printed_total is not null, place) as begins_with_total,
        bool_or(regexp_matches(line_label, '^\s*二[、.．]')) as has_second_heading
    from {{ ref('printed_rows') }}
    where in_balance
    group by table_key, lane
),

surroundings as (
    select
        balance.table_key,
        balance.panel_no,
        balance.row_no,
        balance.printed_total,
        balance.line_label,
        balance.is_of_which,
        coalesce(balance.code, balance.line_code) as key_read,
        lanes.has_year,
        lanes.has_grand,
        lanes.begins_with_total,
        coalesce(lanes.is_revenue, false) as is_revenue,
        regexp_matches(balance.line_label, '^\s*一[、.．]')
        and regexp_matches(lead(balance.line_label) over rows_in_lane, '^\s*1[、.．]')
        and not lanes.has_second_heading as is_only_heading,
        bool_or(balance.printed_total is not null) over rows_above as total_above,
        bool_or(balance.printed_total is not null) over rows_below as total_below,
        bool_or(balance.printed_total = 'grand') over rows_below as grand_below,
        bool_or(
            balance.printed_total = 'year'
            or balance.line_code in ('carried_in', 'use_of_surplus', 'carried_out', 'surplus_distribution')
        ) over rows_above as balance_above
    from {{ ref('printed_rows') }} as balance
    inner join lanes on balance.table_key = lanes.table_key and balance.lane = lanes.lane
    where balance.in_balance
    window
        rows_in_lane as (partition by balance.table_key, balance.lane order by balance.place),
        rows_above as (
            partition by balance.table_key, balance.lane order by balance.place
            rows between unbounded preceding and 1 preceding
        ),
        rows_below as (
            partition by balance.table_key, balance.lane order by balance.place
            rows between 1 following and unbounded following
        )
)

select
    table_key,
    panel_no,
    row_no,
    is_revenue,
    -- 一、部门预算, beneath which 1., 2., 3. stand and no 二 follows, tells the whole of a lane once more.
    coalesce(is_only_heading, false) as is_only_heading,
    case
        when printed_total = 'year' and not has_grand and balance_above then 'grand'
        when printed_total = 'grand' and not has_year and grand_below then 'year'
        else printed_total
    end as total,
    -- Whatever it is called, a row of its own between 本年合计 and 总计 makes the difference between them.
    key_read is null and total_above and total_below and not begins_with_total and not is_of_which
    and not coalesce(regexp_matches(line_label, '^\s*([0-9]+[.、．]|[（(])'), false) as is_between_totals
from surroundings
