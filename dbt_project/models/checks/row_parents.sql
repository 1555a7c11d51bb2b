-- One row per row and panel of a table that is a part of another row: the nearest row printed above it in its classification.
-- Levels that are not printed are skipped; where a key is printed again and again, a row belongs to the last one before it.
with candidates as (
    select
        ladders.table_key,
        ladders.panel_no,
        ladders.row_no,
        ladders.position,
        wholes.panel_no as whole_panel_no,
        wholes.row_no as whole_row_no,
        wholes.position as whole_position,
        wholes.row_key as whole_key,
        ladders.is_total and ladders.unit <> '' as is_unit,
        row(ladders.distance, wholes.position > ladders.position, abs(wholes.position - ladders.position)) as remoteness
    from {{ ref('row_ladders') }} as ladders
    inner join {{ ref('keyed_rows') }} as wholes
        on
            ladders.table_key = wholes.table_key
            and ladders.lane = wholes.lane
            and ladders.whole_unit = wholes.unit
            and ladders.whole_key = wholes.row_key
    where wholes.detail is null and wholes.position <> ladders.position
),

nearest as (
    select
        table_key,
        panel_no,
        row_no,
        any_value(position) as position,
        any_value(is_unit) as is_unit,
        arg_min(
            struct_pack(
                panel_no := whole_panel_no, row_no := whole_row_no, position := whole_position, row_key := whole_key
            ),
            remoteness
        ) as whole
    from candidates
    group by table_key, panel_no, row_no
),

-- What is printed below 本年合计, once parts of it were printed above, belongs to the next total.
sided as (
    select
        *,
        whole.row_key like '%_year_total' and position > whole.position
        and bool_or(position < whole.position) over (partition by table_key, whole.position) as is_below
    from nearest
)

select
    sided.table_key,
    sided.panel_no,
    sided.row_no,
    sided.is_unit,
    if(sided.is_below, above.whole, sided.whole).panel_no as whole_panel_no,
    if(sided.is_below, above.whole, sided.whole).row_no as whole_row_no
from sided
left join nearest as above
    on
        sided.table_key = above.table_key
        and sided.whole.panel_no = above.panel_no
        and sided.whole.row_no = above.row_no
where not sided.is_below or above.whole is not null
