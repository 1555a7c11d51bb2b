-- One row per document and later one that replaces it: of the same disclosure, with other figures in most of the forms.
with arrivals as (
    select
        document_id,
        min(first_reading) as first_reading
    from {{ ref('stg_files') }}
    group by document_id
),

documents as (
    select
        identities.document_id,
        identities.disclosure_key,
        row_number() over (
            partition by identities.disclosure_key
            order by identities.published_on nulls first, arrivals.first_reading, identities.document_id
        ) as published_order
    from {{ ref('int_document_identities') }} as identities
    left join arrivals on identities.document_id = arrivals.document_id
    where identities.disclosure_key is not null
),

figures as (
    select
        documents.*,
        forms.form_code,
        forms.fingerprint,
        count(*) over (partition by documents.document_id) as form_count
    from documents
    inner join {{ ref('int_document_forms') }} as forms on documents.document_id = forms.document_id
    anti join {{ ref('int_document_duplicates') }} as duplicates on documents.document_id = duplicates.document_id
)

select
    later.document_id as later_id,
    earlier.document_id as earlier_id
from figures as later
inner join figures as earlier
    on
        later.disclosure_key = earlier.disclosure_key
        and later.form_code = earlier.form_code
        and later.published_order > earlier.published_order
group by later.document_id, earlier.document_id
having
    count(*) * 2 >= max(greatest(later.form_count, earlier.form_count))
    and count(*) filter (where later.fingerprint != earlier.fingerprint) > 0
