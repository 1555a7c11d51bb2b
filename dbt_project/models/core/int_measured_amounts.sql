-- One row per printed amount of a budget or final account, in yuan, with the correction that applies to it.
with amounts as (
    select
        amounts.*,
        documents.disclosure_id,
        coalesce(amounts.unit_text, tables.unit_text) as stated_unit,
        tables.form_code,
        tables.unit_source
    from {{ ref('stg_amounts') }} as amounts
    inner join {{ ref('dim_documents') }} as documents on amounts.document_id = documents.document_id
    inner join {{ ref('stg_tables') }} as tables
        on amounts.document_id = tables.document_id and amounts.table_no = tables.table_no
    where documents.document_kind in ('budget', 'final_accounts')
)

select
    amounts.*,
    coalesce(units.multiplier, 1) as unit_multiplier,
    {{ in_yuan('amounts.printed_number', 'units.multiplier') }} as amount_yuan,
    {{ in_yuan('steps.printed_step', 'units.multiplier') }} as step_yuan,
    corrections.correction_id,
    {{ in_yuan(parse_amount(fold_figures('corrections.corrected')), 'units.multiplier') }} as corrected_yuan
from amounts
left join {{ ref('units') }} as units on amounts.stated_unit = units.unit_text
left join {{ ref('corrections') }} as corrections
    on
        amounts.document_id = corrections.document_id
        and amounts.page = corrections.page
        and amounts.table_no = corrections.table_no
        and amounts.row_no = corrections.row_no
        and amounts.column_no = corrections.column_no
        and amounts.text = corrections.printed
left join {{ ref('int_column_steps') }} as steps
    on
        amounts.document_id = steps.document_id
        and amounts.table_no = steps.table_no
        and amounts.column_no = steps.column_no
