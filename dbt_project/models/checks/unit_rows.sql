-- One row per row of a table by unit that names a unit and no code: the unit's total, the department's, or an item.
with heads as (
    select
        table_key,
        lane,
        line_code,
        place
    from {{ ref('printed_rows') }}
    where line_code like 'purchase\_%' escape '\' and unit_label is null
),

-- Beneath 货物, 工程 and 服务 a unit has a total of what it buys of that kind.
units as (
    select
        rows_read.table_key,
        rows_read.lane,
        rows_read.panel_no,
        rows_read.row_no,
        rows_read.unit_label,
        rows_read.has_money,
        rows_read.figures,
        arg_max(heads.line_code, heads.place) as purchase_line
    from {{ ref('printed_rows') }} as rows_read
    left join heads
        on
            rows_read.table_key = heads.table_key
            and rows_read.lane = heads.lane
            and rows_read.place > heads.place
    where rows_read.printed_total = 'grand' and rows_read.unit_label is not null and not rows_read.in_balance
    group by all
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
        units.purchase_line is null and coalesce(units.figures = tables.total_figures, false)
        and count(*) filter (where units.has_money) over (partition by units.table_key, units.lane) > 1 as is_department
    from units
    left join tables on units.table_key = tables.table_key and units.lane = tables.lane
)

-- A unit that is printed more than once without a code has no total, but items.
select
    departments.table_key,
    departments.panel_no,
    departments.row_no,
    departments.purchase_line,
    departments.is_department,
    not departments.is_department and count(*) filter (where not departments.is_department) over (
        partition by departments.table_key, departments.lane, departments.unit_label, departments.purchase_line
    ) > 1 as is_item
from departments
