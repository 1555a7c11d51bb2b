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
    claims.printed,
    concat_ws(' ', told.code, coalesce(told.name, claims.subject_label)) as label
from sides
inner join {{ ref('fct_claims') }} as claims
    on sides.document_id = claims.document_id and sides.claim_no = claims.claim_no
left join {{ ref('told_codes') }} as told
    on sides.document_id = told.document_id and sides.claim_no = told.claim_no

union all

select *
from {{ ref('count_result_terms') }}
