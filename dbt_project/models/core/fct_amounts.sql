-- One row per printed amount of a budget or final account: document, table, row and column.
select
    measured.document_id,
    measured.disclosure_id,
    measured.page,
    measured.table_no,
    measured.row_no,
    measured.column_no,
    measured.form_code,
    measured.panel_no,
    measured.heading,
    measured.line_code,
    measured.line_label,
    measured.unit_label,
    units.unit_code,
    measured.project_label,
    measured.function_code,
    measured.economic_code,
    measured.government_economic_code,
    measured.procurement_code,
    measured.code_status,
    measured.fund,
    measured.fund_year,
    measured.measure_code,
    measured.stage,
    measured.reference_year,
    measured.comparison,
    measured.total_column_no,
    measured.value_state,
    measured.amount_yuan,
    measured.corrected_yuan,
    measured.correction_id,
    measured.unit_multiplier,
    case
        when measured.stated_unit is null then 'none'
        when measured.unit_source = 'none' then 'heading'
        else measured.unit_source
    end as unit_source,
    measured.step_yuan,
    measured.text as printed,
    coalesce(told.is_whole, parents.document_id is null) and sums.document_id is null as is_leaf
from {{ ref('int_measured_amounts') }} as measured
left join {{ ref('int_units') }} as units
    on
        measured.document_id = units.document_id
        and measured.table_no = units.table_no
        and measured.row_no = units.row_no
        and measured.unit_label is not null
left join {{ ref('int_parent_keys') }} as parents
    on
        measured.document_id = parents.document_id
        and measured.table_no = parents.table_no
        and coalesce(measured.panel_no, 0) = parents.panel_no
        and coalesce(measured.line_code, '') = parents.line_code
        and {{ printed_unit('units', 'measured') }} = parents.unit_key
        and {{ project_key('measured') }} = parents.project_key
        and coalesce(measured.function_code, '') = parents.function_code
        and coalesce(measured.economic_code, '') = parents.economic_code
        and coalesce(measured.government_economic_code, '') = parents.government_economic_code
left join {{ ref('int_project_sums') }} as sums
    on
        measured.document_id = sums.document_id
        and measured.table_no = sums.table_no
        and measured.row_no = sums.row_no
left join {{ ref('int_told_parts') }} as told
    on
        measured.document_id = told.document_id
        and measured.table_no = told.table_no
        and coalesce(measured.panel_no, 0) = told.panel_no
        and measured.row_no = told.row_no
