-- One row per table, lane and code of a sum that a row with money may belong to, though nothing is known of that row.
-- An empty code stands for the totals of a lane; lane -1 for the whole table. Items of a list that are added up count.
with rows_read as (
    select
        keyed_rows.table_key,
        keyed_rows.lane,
        keyed_rows.row_key is null and keyed_rows.has_money and not keyed_rows.has_detail
        and not keyed_rows.is_only_heading
        and not keyed_rows.is_of_which and (not keyed_rows.in_list or parents.table_key is null) as is_unplaced,
        last_value(keyed_rows.code ignore nulls) over (
            partition by keyed_rows.table_key, keyed_rows.lane order by keyed_rows.place
            rows between unbounded preceding and 1 preceding
        ) as code_above
    from {{ ref('keyed_rows') }} as keyed_rows
    left join {{ ref('row_parents') }} as parents
        on
            keyed_rows.table_key = parents.table_key
            and keyed_rows.panel_no = parents.panel_no
            and keyed_rows.row_no = parents.row_no
),

steps (digits) as (
    values (-1), (0), (3), (5), (7)
)

select distinct
    rows_read.table_key,
    case when steps.digits < 0 then -1 else rows_read.lane end as lane,
    left(coalesce(rows_read.code_above, ''), greatest(steps.digits, 0)) as code
from rows_read
cross join steps
where rows_read.is_unplaced
