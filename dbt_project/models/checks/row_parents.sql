-- One row per row of a table that is a part of another row: of the nearest one printed above it in its classification.
-- Levels that are not printed are skipped; where a key is printed repeatedly, a row belongs to the last one before it.
with nearest as (
    select
        ladders.table_key,
        ladders.panel_no,
        ladders.row_no,
        min(ladders.place) as place,
        min(ladders.is_unit) as is_unit,
        min(ladders.is_item) as is_item,
        min(ladders.is_of_which) as is_of_which,
        arg_min(
            struct_pack(
                panel_no := wholes.panel_no, row_no := wholes.row_no, place := wholes.place, row_key := wholes.row_key
            ),
            row(ladders.distance, wholes.place > ladders.place, abs(wholes.place - ladders.place))
        ) as whole
    from {{ ref('row_ladders') }} as ladders
    inner join {{ ref('keyed_rows') }} as wholes
        on
            ladders.table_key = wholes.table_key
            and ladders.lane = wholes.lane
            and ladders.whole_unit = wholes.unit
            and ladders.whole_key = wholes.row_key
    where wholes.has_figures and not wholes.is_item and wholes.place != ladders.place
    group by ladders.table_key, ladders.panel_no, ladders.row_no
),

-- What is printed below 本年合计, once parts of it were printed above, belongs to the next total.
sided as (
    select
        nearest.*,
        nearest.whole.row_key like '%_year_total' and nearest.place > nearest.whole.place
        and bool_or(nearest.place < nearest.whole.place) over (
            partition by nearest.table_key, nearest.whole.place
        ) as is_below
    from nearest
),

parents as (
    select
        sided.*,
        case when sided.is_below then above.whole else sided.whole end as parent
    from sided
    left join nearest as above
        on
            sided.table_key = above.table_key
            and sided.whole.panel_no = above.panel_no
            and sided.whole.row_no = above.row_no
),

-- 其中 tells parts of the row just above; further down it is no part of a sum. Items count where nothing else does.
counted as (
    select
        parents.*,
        bool_and(parents.is_item) over (partition by parents.table_key, parents.parent.place) as are_items
    from parents
    where
        parents.parent is not null
        and (not parents.is_of_which or parents.parent.place = parents.place - 1)
)

select
    counted.table_key,
    counted.panel_no,
    counted.row_no,
    counted.is_unit,
    counted.is_item,
    counted.is_of_which,
    counted.parent.panel_no as whole_panel_no,
    counted.parent.row_no as whole_row_no
from counted
where counted.are_items or not counted.is_item
