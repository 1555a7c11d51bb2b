-- One row per table, lane and code of a sum that a row with money may belong to, though nothing is known of that row.
-- An empty code stands for the totals of a lane; lane -1 for the whole table.
with rows_read as (
    select
        table_key,
        lane,
        row_key is null and has_money and not has_detail and not is_of_which as is_unplaced,
        last_value(code ignore nulls) over (
            partition by table_key, lane order by place
            rows between unbounded preceding and 1 preceding
        ) as code_above
    from {{ ref('keyed_rows') }}
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
