-- One row per row of a table of projects that is the sum of rows beneath it, where nothing but the figures tells so.
-- Projects of a unit that add up to its total k times over are printed on k levels: each row opens a level until the
-- last, whose rows use up what is open above them. Only a list that comes out even to the end is taken for one.
with recursive projects as (
    select
        amounts.document_id,
        amounts.table_no,
        amounts.row_no,
        concat_ws(' ', amounts.document_id, amounts.table_no, {{ printed_unit('units', 'amounts') }}) as list_key,
        amounts.line_code,
        amounts.project_label,
        amounts.printed_number as figure
    from {{ ref('stg_amounts') }} as amounts
    inner join {{ ref('stg_tables') }} as tables
        on amounts.document_id = tables.document_id and amounts.table_no = tables.table_no
    left join {{ ref('int_units') }} as units
        on
            amounts.document_id = units.document_id
            and amounts.table_no = units.table_no
            and amounts.row_no = units.row_no
            and amounts.unit_label is not null
    where tables.form_code in ('YS10', 'JS10') and amounts.printed_number > 0
    qualify amounts.column_no = min(amounts.column_no) over (partition by amounts.document_id, amounts.table_no)
),

totals as (
    select
        list_key,
        max(figure) as total
    from projects
    where line_code = 'total'
    group by list_key
),

items as (
    select
        projects.*,
        row_number() over (one_list order by projects.row_no) as place,
        count(*) over one_list as places,
        cast(round(sum(projects.figure) over one_list / totals.total) as integer) as levels
    from projects
    inner join totals on projects.list_key = totals.list_key
    where projects.project_label is not null
    window one_list as (partition by projects.list_key)
    qualify levels >= 2 and sum(projects.figure) over one_list = levels * totals.total
),

walk as (
    select
        *,
        true as is_sum,
        [figure] as open_sums
    from items
    where place = 1
    union all
    select
        items.*,
        length(walk.open_sums) + 1 < items.levels as is_sum,
        case
            when length(walk.open_sums) + 1 < items.levels then list_append(walk.open_sums, items.figure)
            -- x is no column.
            -- noqa: disable=RF02
            else list_filter(list_transform(walk.open_sums, lambda x: x - items.figure), lambda x: x != 0)
        -- noqa: enable=RF02
        end as open_sums
    from walk
    inner join items on walk.list_key = items.list_key and walk.place + 1 = items.place
    where coalesce(list_min(walk.open_sums), 1) > 0
)

select
    document_id,
    table_no,
    row_no
from walk
qualify is_sum and bool_or(place = places and length(open_sums) = 0) over (partition by list_key)
