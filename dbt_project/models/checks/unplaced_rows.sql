-- One row per table, lane and key of a sum that a row with money may belong to, though nothing is known of that row.
with rows_read as (
    select
        table_key,
        lane,
        row_key is null and has_money and not is_item and not is_of_which as is_unplaced,
        last_value(code ignore nulls) over (
            partition by table_key, lane order by place
            rows between unbounded preceding and 1 preceding
        ) as code_above
    from {{ ref('keyed_rows') }}
),

steps (digits) as (
    values (0), (3), (5), (7)
)

select distinct
    rows_read.table_key,
    rows_read.lane,
    case when steps.digits > 0 then left(rows_read.code_above, steps.digits) end as code
from rows_read
cross join steps
where rows_read.is_unplaced and (steps.digits = 0 or rows_read.code_above is not null)
