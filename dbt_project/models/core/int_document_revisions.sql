-- One row per document of a disclosure: its revision. A later document that prints most of the same forms with
-- other figures is a new revision; parts (narrative and tables) and duplicates belong to the revision they go with.
with documents as (
    select
        identities.document_id,
        identities.disclosure_key,
        row_number() over (
            partition by identities.disclosure_key
            order by identities.published_on nulls first, files.first_reading, identities.document_id
        ) as published_order
    from {{ ref('int_document_identities') }} as identities
    left join (
        select document_id, min(first_reading) as first_reading
        from {{ ref('stg_files') }} group by document_id
    ) as files on identities.document_id = files.document_id
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
    where documents.document_id not in (select document_id from {{ ref('int_document_duplicates') }})
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
),

revised as (
    select
        documents.document_id,
        documents.disclosure_key,
        1 + count(replaced.later_id) as revision,
        count(replaced.later_id) + count(replacing.earlier_id) > 0 as has_revisions
    from documents
    left join replacements as replaced on documents.document_id = replaced.later_id
    left join (select distinct earlier_id from replacements) as replacing on documents.document_id = replacing.earlier_id
    group by documents.document_id, documents.disclosure_key
),

numbered as (
    select
        document_id,
        disclosure_key,
        case when has_revisions then revision else max(revision) over (partition by disclosure_key) end as revision
    from revised
)

select
    numbered.document_id,
    numbered.disclosure_key,
    cast(coalesce(bearers.revision, numbered.revision) as integer) as revision
from numbered
left join {{ ref('int_document_duplicates') }} as duplicates on numbered.document_id = duplicates.document_id
left join numbered as bearers on duplicates.duplicate_of = bearers.document_id
