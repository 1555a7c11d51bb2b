-- One row per printed amount of a document with failing errors, in units of 0.0001 yuan; what is blank counts as zero.
-- With it, from where to where the text states it: whatever it says of the same indicator, right or wrong.
with documents as (
    select distinct document_no
    from {{ ref('system_terms') }}
),

stated as (
    select
        claims.amount_no,
        list(
            distinct struct_pack(
                least := cast((claims.stated_yuan - greatest(claims.stated_step, claims.step_yuan)) * 10000 as bigint),
                most := cast((claims.stated_yuan + greatest(claims.stated_step, claims.step_yuan)) * 10000 as bigint)
            )
        ) as stated
    from {{ ref('claim_candidates') }} as claims
    inner join documents on claims.amount_no // 10000000000000 = documents.document_no
    where not claims.is_sum and not claims.on_suspect_page
    group by claims.amount_no
)

select
    documents.document_no,
    amounts.amount_no,
    cast(coalesce(amounts.amount_yuan, 0) * 10000 as bigint) as printed,
    cast(amounts.step_yuan * 10000 as bigint) as step,
    list_sort(coalesce(stated.stated, [])) as stated
from {{ ref('printed_amounts') }} as amounts
inner join documents on amounts.amount_no // 10000000000000 = documents.document_no
left join stated on amounts.amount_no = stated.amount_no
order by amounts.amount_no
