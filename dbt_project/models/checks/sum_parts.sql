-- One row per amount and printed sum that it is a part of: along its row (by the header tree) and along its column.
with amounts as (
    select
        amount_no,
        table_key,
        row_no,
        panel_no,
        column_no,
        column_rank,
        total_column_no
    from {{ ref('printed_amounts') }}
)

select
    wholes.amount_no as whole_no,
    parts.amount_no as part_no,
    'columns' as relation,
    false as is_unit,
    false as is_item,
    false as is_of_which
from amounts as parts
inner join amounts as wholes
    on
        parts.table_key = wholes.table_key
        and parts.row_no = wholes.row_no
        and parts.total_column_no = wholes.column_no

union all

select
    wholes.amount_no as whole_no,
    parts.amount_no as part_no,
    'rows' as relation,
    parents.is_unit,
    parents.is_item,
    parents.is_of_which
from {{ ref('row_parents') }} as parents
inner join amounts as parts
    on
        parents.table_key = parts.table_key
        and parents.row_no = parts.row_no
        and parents.panel_no = parts.panel_no
inner join amounts as wholes
    on
        parents.table_key = wholes.table_key
        and parents.whole_row_no = wholes.row_no
        and parents.whole_panel_no = wholes.panel_no
        and parts.column_rank = wholes.column_rank
