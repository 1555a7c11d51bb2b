-- One row per row of a table by unit that names a unit and no code: the unit's total, the department's, or an item.
with units as (
    select
        table_key,
        lane,
        panel_no,
        row_no,
        unit_label,
        has_money,
        figures
    from {{ ref('printed_rows') }}
    where printed_total = 'grand' and unit_label is not null and not in_balance
),

tables as (
    select
        rows_read.table_key,
        rows_read.lane,
        max(rows_read.figures) as total_figures
    from {{ ref('printed_rows') }} as rows_read
    where rows_read.printed_total = 'grand' and rows_read.unit_label is null and not rows_read.in_balance
    group by rows_read.table_key, rows_read.lane
),

-- A unit that has all of the total while other units have money too is the department itself, printed as a unit.
departments as (
    select
        units.*,
        coalesce(units.figures = tables.total_figures, false)
        and count(*) filter (where units.has_money) over (partition by units.table_key, units.lane) > 1 as is_department
    from units
    left join tables on units.table_key = tables.table_key and units.lane = tables.lane
),

heads as (
    select distinct
        table_key,
        lane
    from {{ ref('printed_rows') }}
    where line_code like 'purchase\_%' escape '\' and unit_label is null
)

-- A unit that is printed more than once without a code has no total, but items; so has one beneath 货物, 工程, 服务.
select
    departments.table_key,
    departments.panel_no,
    departments.row_no,
    departments.is_department,
    not departments.is_department and (
        heads.table_key is not null
        or count(*) filter (where not departments.is_department) over (
            partition by departments.table_key, departments.lane, departments.unit_label
        ) > 1
    ) as is_item
from departments
left join heads on departments.table_key = heads.table_key and departments.lane = heads.lane
