-- One row per stated number of staff that is not the one of those in post of the whole organisation.
-- It counts the retired or the unestablished too, which are among its parts; or only the 机关 of a department; or it
-- stands beside that of a unit, so that it may be another unit's.
with staff as (
    select
        claims.*,
        split_part(sentences.sentence, claims.printed, 1) as words_before
    from {{ ref('stated_claims') }} as claims
    inner join {{ ref('fct_claims') }} as sentences
        on claims.document_id = sentences.document_id and claims.claim_no = sentences.claim_no
    where claims.claim_kind = 'count' and claims.subject = 'staff_in_post'
),

mixed as (
    select
        staff.document_id,
        staff.claim_no
    from staff
    inner join {{ ref('fct_claims') }} as parts
        on staff.document_id = parts.document_id and staff.statement_no = parts.whole_statement_no
    where parts.claim_kind = 'count'
    group by staff.document_id, staff.claim_no
    having bool_or(parts.subject in ('staff_retired', 'staff_outside')) and sum(parts.value) = min(staff.value)
)

select
    document_id,
    claim_no
from mixed
union
select
    staff.document_id,
    staff.claim_no
from staff
inner join {{ ref('dim_documents') }} as documents on staff.document_id = documents.document_id
where documents.scope = 'department' and contains(staff.words_before, '机关')
union
select
    staff.document_id,
    staff.claim_no
from staff
semi join staff as of_units on staff.document_id = of_units.document_id and of_units.names_unit
