-- One row per row of a table and key of a row that it may be a part of; the smallest distance is the nearest.
with rows_named as (
    select
        table_key,
        lane,
        panel_no,
        row_no,
        position,
        unit,
        code,
        second_code,
        detail,
        row_key,
        in_balance,
        is_total,
        if(in_balance and code is not null, 'function_class', row_key) as line
    from {{ ref('keyed_rows') }}
),

steps as (
    select rows_named.*, row_key as whole_key, 1 as distance
    from rows_named
    where detail is not null and row_key is not null

    union all
    select rows_named.*, code || '/' || left(second_code, digits) as whole_key, 10 - digits as distance
    from rows_named, unnest([5, 3]) as levels (digits)
    where length(second_code) > digits

    union all
    select rows_named.*, code as whole_key, 10 as distance
    from rows_named
    where second_code is not null

    union all
    select rows_named.*, left(code, digits) as whole_key, 20 - digits as distance
    from rows_named, unnest([7, 5, 3]) as levels (digits)
    where length(code) > digits

    union all
    select rows_named.*, ancestors.ancestor as whole_key, 20 + ancestors.distance as distance
    from rows_named
    inner join {{ ref('line_ancestors') }} as ancestors on rows_named.line = ancestors.line_code

    union all
    select rows_named.*, 'total' as whole_key, 40 as distance
    from rows_named
    where not in_balance and not is_total and coalesce(code, detail) is not null
)

select table_key, lane, panel_no, row_no, position, is_total, unit, unit as whole_unit, whole_key, distance
from steps
union all
select
    table_key, lane, panel_no, row_no, position, is_total, unit, '' as whole_unit, 'total' as whole_key, 41 as distance
from rows_named
where unit <> '' and not in_balance and (is_total or coalesce(code, detail) is not null)
