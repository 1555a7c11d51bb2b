-- One row per row and panel of a table, with the total that it is, if it is one.
-- Which total a balance means shows in what is printed above and below it: places call either one 合计.
with surroundings as (
    select
        *,
        bool_or(printed_total = 'year') over lane_rows as lane_has_year,
        bool_or(printed_total = 'grand') over lane_rows as lane_has_grand,
        bool_or(line_code like 'revenue_%' or line_code like 'carried_in%') over lane_rows as is_revenue,
        bool_or(printed_total = 'grand') over rows_below as grand_below,
        bool_or(printed_total is not null) over rows_above as total_above,
        first_value(printed_total is not null) over rows_above as begins_with_total,
        bool_or(printed_total is not null) over rows_below as total_below,
        bool_or(
            printed_total = 'year'
            or line_code in ('carried_in', 'use_of_surplus', 'carried_out', 'surplus_distribution')
        ) over rows_above as balance_above,
        printed_total = 'grand' and unit_label is not null as is_unit_total,
        max(figures) filter (where printed_total = 'grand' and unit_label is null) over lane_rows as total_figures
    from {{ ref('printed_rows') }}
    window
        lane_rows as (partition by table_key, lane),
        rows_above as (
            partition by table_key, lane order by place
            rows between unbounded preceding and 1 preceding
        ),
        rows_below as (
            partition by table_key, lane order by place
            rows between 1 following and unbounded following
        )
),

-- A unit that has all of the total while other units have money too is the department itself, printed as a unit.
departments as (
    select
        *,
        is_unit_total and figures = total_figures
        and count(*) filter (where is_unit_total and has_money) over (partition by table_key, lane) > 1
            as is_department,
        in_list and code is not null
        and count(*) over (partition by table_key, unit_label, code, second_code) > 1 as is_repeated
    from surroundings
)

select
    * exclude (
        lane_has_year, lane_has_grand, grand_below, balance_above, total_above, total_below, begins_with_total,
        total_figures, is_unit_total, is_repeated
    ),
    -- A unit that is printed more than once without a code has no total, but items; so has a list that repeats a code.
    (
        is_unit_total and not is_department
        and count(*) filter (where is_unit_total and not is_department) over (
            partition by table_key, lane, unit_label
        ) > 1
    )
    or (code is not null and bool_or(is_repeated) over (partition by table_key)) as is_item,
    -- Whatever it is called, a row of its own between 本年合计 and 总计 makes the difference between them.
    in_balance and total_above and total_below and not begins_with_total and not is_of_which
    and coalesce(code, line_code) is null
    and not coalesce(regexp_matches(line_label, '^\s*([0-9]+[.、．]|[（(])'), false) as is_between_totals,
    case
        when is_item then null
        when not in_balance then printed_total
        when printed_total = 'year' and not lane_has_grand and balance_above then 'grand'
        when printed_total = 'grand' and not lane_has_year and grand_below then 'year'
        else printed_total
    end as total
from departments
