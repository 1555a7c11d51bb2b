-- One row per value cell that speaks of a performance target; its subject (a project, or a whole table) has the goal.
select
    cells.document_id,
    documents.disclosure_id,
    tables.form_code,
    cells.page,
    cells.table_no,
    cells.row_no,
    cells.column_no,
    cells.panel_no,
    cells.measure_code,
    cells.reference_year,
    cells.project_label,
    cells.unit_label,
    cells.heading,
    cells.line_label,
    'table ' || cells.table_no as table_subject,
    coalesce(cells.project_label || '/' || coalesce(cells.unit_label, ''), 'table ' || cells.table_no) as subject,
    nullif(regexp_replace(trim(cells.text), '\s*\n\s*', '', 'g'), '') as printed
from {{ ref('stg_cells') }} as cells
inner join {{ ref('dim_documents') }} as documents on cells.document_id = documents.document_id
inner join {{ ref('stg_tables') }} as tables
    on cells.document_id = tables.document_id and cells.table_no = tables.table_no
where
    cells.role = 'value'
    and (
        starts_with(cells.measure_code, 'target_')
        or cells.measure_code in ('term_target_value', 'term_goal', 'actual_value')
    )
    and documents.document_kind in ('budget', 'final_accounts')
