-- One row per change, share or rate that the text prints without its unit (NT-17).
-- On a page with pictures the sign may be one of them: a % that is drawn is in no text.
select
    claims.document_id,
    claims.claim_no,
    'NT-17' as check_id,
    'no_unit' as variant,
    [claims.claim_no] as left_claims,
    [] as right_claims,
    'words' as unit,
    cast(1 as decimal(36, 8)) as left_value,
    cast(0 as decimal(36, 8)) as right_value,
    cast(0 as decimal(36, 8)) as exact_within,
    cast(0 as decimal(36, 8)) as tolerance,
    case when pages.image_count > 0 then 'sign_may_be_drawn' end as reason
from {{ ref('fct_claims') }} as claims
left join {{ ref('stg_pages') }} as pages on claims.document_id = pages.document_id and claims.page = pages.page
where claims.claim_kind = 'bare'
