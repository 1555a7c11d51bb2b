-- One row per row of a table and key of a row that it may be a part of; the smallest distance is the nearest.
with steps (kind, digits, distance) as (
    values
    ('second code', 5, 5), ('second code', 3, 7), ('code', null, 10),
    ('shorter code', 7, 13), ('shorter code', 5, 15), ('shorter code', 3, 17),
    ('purchase', null, 30), ('total', null, 40), ('total of all', null, 41)
),

ladders as (
    select
        keyed_rows.*,
        steps.distance,
        case when steps.kind in ('purchase', 'total of all') then '' else keyed_rows.unit end as whole_unit,
        case
            when steps.kind = 'second code' and length(keyed_rows.second_code) > steps.digits and not keyed_rows.is_item
                then keyed_rows.code || '/' || left(keyed_rows.second_code, steps.digits)
            when steps.kind = 'code' and keyed_rows.second_code is not null and not keyed_rows.is_item
                then keyed_rows.code
            when steps.kind = 'shorter code' and length(keyed_rows.code) > steps.digits and not keyed_rows.is_item
                then left(keyed_rows.code, steps.digits)
            when keyed_rows.in_balance then null
            when steps.kind = 'purchase' then keyed_rows.purchase_line
            when steps.kind = 'total' and (keyed_rows.code is not null or keyed_rows.is_item)
                then 'total'
            when
                steps.kind = 'total of all' and keyed_rows.unit != ''
                and (keyed_rows.code is not null or keyed_rows.is_item or keyed_rows.is_total)
                then 'total'
        end as whole_key
    from {{ ref('keyed_rows') }} as keyed_rows
    cross join steps

    union all

    select
        keyed_rows.*,
        20 + ancestors.distance as distance,
        keyed_rows.unit as whole_unit,
        ancestors.ancestor as whole_key
    from {{ ref('keyed_rows') }} as keyed_rows
    inner join {{ ref('line_ancestors') }} as ancestors
        on
            ancestors.line_code
            = case
                when keyed_rows.in_balance and keyed_rows.code like '2%' then 'function_class'
                when keyed_rows.in_balance and keyed_rows.code is not null then 'economic_class'
                else keyed_rows.row_key
            end
)

select
    table_key,
    lane,
    panel_no,
    row_no,
    place,
    is_item,
    is_of_which,
    is_total and unit != '' as is_unit,
    whole_unit,
    whole_key,
    distance
from ladders
where whole_key is not null
