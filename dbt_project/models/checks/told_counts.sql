-- One row per document and kind of count (团组, 人次, 批次, 车辆) that its text or its tables tell, with the first of them.
with counts as (
    select
        document_id,
        subject,
        page,
        printed
    from {{ ref('stated_claims') }}
    where claim_kind = 'count'
    union all
    select
        document_id,
        subject,
        page,
        printed
    from {{ ref('printed_counts') }}
    where value is not null
)

select
    counts.document_id,
    terms.kind,
    min(concat('p. ', counts.page, ': ', counts.printed)) as evidence
from counts
inner join {{ ref('claim_count_terms') }} as terms on counts.subject = terms.counted
group by counts.document_id, terms.kind
