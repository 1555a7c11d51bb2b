-- One row per printed amount of a document with failing errors, in units of 0.0001 yuan; what is blank counts as zero.
select
    documents.document_no,
    amounts.amount_no,
    cast(coalesce(amounts.amount_yuan, 0) * 10000 as bigint) as printed,
    cast(amounts.step_yuan * 10000 as bigint) as step
from {{ ref('printed_amounts') }} as amounts
inner join (select distinct document_no from {{ ref('system_terms') }}) as documents
    on amounts.amount_no // 10000000000000 = documents.document_no
order by amounts.amount_no
