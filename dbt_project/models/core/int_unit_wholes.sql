-- One row per by-unit table whose first row is the sum of its units: a unit that is named once more among them.
with named_units as (
    select distinct
        document_id,
        table_no,
        row_no,
        {{ normalise_organisation('unit_label') }} as unit_name
    from {{ ref('stg_amounts') }}
    where
        line_label = unit_label
        and coalesce(project_label, function_code, economic_code, government_economic_code, procurement_code) is null
)

select
    document_id,
    table_no,
    row_no
from named_units
qualify
    row_no = min(row_no) over (partition by document_id, table_no)
    and count(*) over (partition by document_id, table_no, unit_name) = 2
