-- One row per result and amount or stated figure that stands in it, with its side and weight.
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
    cast(null as integer) as claim_no,
    amounts.value_state,
    amounts.amount_yuan,
    amounts.printed
from {{ ref('instance_terms') }} as terms
inner join {{ ref('results') }} as results on terms.instance_no = results.instance_no
inner join {{ ref('printed_amounts') }} as amounts on terms.amount_no = amounts.amount_no

union all

select
    result_id,
    side,
    1 as weight,
    document_id,
    page,
    table_no,
    row_no,
    column_no,
    claim_no,
    value_state,
    amount_yuan,
    printed
from {{ ref('claim_result_terms') }}
