-- One row per document of a disclosure: its revision. A later document with other figures in most of the same forms is
-- a new one; parts (narrative and tables) and duplicates belong to the revision they go with.
with replaced_documents as (
    select distinct earlier_id
    from {{ ref('int_document_replacements') }}
),

revised as (
    select
        documents.document_id,
        documents.disclosure_key,
        1 + count(replaced.later_id) as revision,
        count(replaced.later_id) + count(replacing.earlier_id) > 0 as has_revisions
    from {{ ref('int_document_identities') }} as documents
    left join {{ ref('int_document_replacements') }} as replaced on documents.document_id = replaced.later_id
    left join replaced_documents as replacing on documents.document_id = replacing.earlier_id
    where documents.disclosure_key is not null
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
