-- One row per printed percentage, count or quantity of a budget or final account: never mixed with amounts.
with quantities as (
    select
        cells.*,
        documents.disclosure_id,
        {{ fold_figures("replace(cells.text, '%', '')") }} as folded
    from {{ ref('stg_cells') }} as cells
    inner join {{ ref('dim_documents') }} as documents on cells.document_id = documents.document_id
    where
        cells.role = 'value'
        and cells.value_kind = 'quantity'
        and documents.document_kind in ('budget', 'final_accounts')
)

select
    quantities.document_id,
    quantities.disclosure_id,
    quantities.page,
    quantities.table_no,
    quantities.row_no,
    quantities.column_no,
    tables.form_code,
    quantities.heading,
    quantities.line_code,
    quantities.line_label,
    quantities.unit_label,
    quantities.project_label,
    quantities.function_code,
    quantities.economic_code,
    quantities.reference_year,
    quantities.stage,
    {{ value_state('quantities.folded', parse_amount('quantities.folded')) }} as value_state,
    cast({{ parse_amount('quantities.folded') }} as decimal(24, 6)) as value,
    case
        when contains(quantities.text, '%') then '%'
        when money.unit_text is null then quantities.unit_text
    end as quantity_unit,
    quantities.text as printed
from quantities
inner join {{ ref('stg_tables') }} as tables
    on quantities.document_id = tables.document_id and quantities.table_no = tables.table_no
left join {{ ref('units') }} as money on quantities.unit_text = money.unit_text
