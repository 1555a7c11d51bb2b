-- One row per result and amount that stands in it, with its side and weight.
{{ config(materialized='view') }}

select
    results.result_id,
    terms.side,
    terms.weight,
    amounts.document_id,
    amounts.page,
    amounts.table_no,
    amounts.row_no,
    amounts.column_no,
    amounts.value_state,
    amounts.amount_yuan,
    amounts.printed
from {{ ref('instance_terms') }} as terms
inner join {{ ref('results') }} as results on terms.instance_no = results.instance_no
inner join {{ ref('printed_amounts') }} as amounts on terms.amount_no = amounts.amount_no
