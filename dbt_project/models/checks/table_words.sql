-- One row per heading of figures and label of a row that a recognised table prints, and whether it is known.
-- A list of items (projects, purchases) names its rows as it likes; goal sheets have neither headings nor lines.
with forms as (
    select
        form_code,
        bool_or(is_list) as is_list
    from {{ ref('sum_checks') }}
    group by form_code
),

figures as (
    select
        cells.*,
        forms.is_list
    from {{ ref('stg_cells') }} as cells
    inner join {{ ref('stg_tables') }} as tables
        on cells.document_id = tables.document_id and cells.table_no = tables.table_no
    inner join forms on tables.form_code = forms.form_code
    where cells.role = 'value' and cells.value_kind = 'amount'
)

select
    document_id,
    table_no,
    'heading' as kind,
    column_no as place,
    1 as panel_no,
    min(page) as page,
    min(regexp_replace(heading, '\s', '', 'g')) as words,
    bool_and(measure_code != 'unclassified') as is_known
from figures
where heading != ''
group by document_id, table_no, column_no

union all

select
    document_id,
    table_no,
    'line' as kind,
    row_no as place,
    coalesce(panel_no, 1) as panel_no,
    min(page) as page,
    min(regexp_replace(line_label, '\s', '', 'g')) as words,
    bool_or(
        is_list
        or coalesce(
            line_code, function_code, economic_code, government_economic_code, procurement_code,
            unit_label, project_label
        ) is not null
    ) as is_known
from figures
where line_label != ''
group by document_id, table_no, row_no, coalesce(panel_no, 1)
