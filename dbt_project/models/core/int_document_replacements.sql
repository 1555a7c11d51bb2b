-- One row per document and later one that replaces it: of the same disclosure, with other figures in most of the forms,
-- or with any other at the same address.
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
),

versions as (
    select distinct
        later.document_id as later_id,
        earlier.document_id as earlier_id
    from {{ ref('stg_sources') }} as later
    inner join {{ ref('stg_sources') }} as earlier
        on later.address = earlier.address and later.version > earlier.version
),

replacements as (
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
)

select
    later_id,
    earlier_id
from replacements
where (earlier_id, later_id) not in (select (versions.later_id, versions.earlier_id) from versions)
union
select
    versions.later_id,
    versions.earlier_id
from versions
inner join documents as later on versions.later_id = later.document_id
inner join documents as earlier
    on versions.earlier_id = earlier.document_id and later.disclosure_key = earlier.disclosure_key
where
    versions.later_id not in (select same.document_id from {{ ref('int_document_duplicates') }} as same)
    and versions.earlier_id not in (select same.document_id from {{ ref('int_document_duplicates') }} as same)
