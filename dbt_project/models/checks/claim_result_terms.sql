-- One row per result about the text and figure in it: of the text or of a table, with its side, page and words.
with sides as (
    select
        result_id,
        document_id,
        'left' as side,
        unnest(left_claims) as claim_no
    from {{ ref('claim_instances') }}
    union all
    select
        result_id,
        document_id,
        'right' as side,
        unnest(right_claims) as claim_no
    from {{ ref('claim_instances') }}
),

amounts as (
    select
        result_id,
        unnest(right_amounts) as amount_no
    from {{ ref('claim_instances') }}
)

select
    sides.result_id,
    sides.side,
    claims.document_id,
    claims.page,
    claims.claim_no,
    null as table_no,
    null as row_no,
    null as column_no,
    case when claims.value = 0 then 'zero' when claims.value is not null then 'amount' end as value_state,
    claims.amount_yuan,
    claims.printed
from sides
inner join {{ ref('fct_claims') }} as claims
    on sides.document_id = claims.document_id and sides.claim_no = claims.claim_no

union all

select
    amounts.result_id,
    'right' as side,
    printed.document_id,
    printed.page,
    null as claim_no,
    printed.table_no,
    printed.row_no,
    printed.column_no,
    printed.value_state,
    printed.amount_yuan,
    printed.printed
from amounts
inner join {{ ref('printed_amounts') }} as printed on amounts.amount_no = printed.amount_no
