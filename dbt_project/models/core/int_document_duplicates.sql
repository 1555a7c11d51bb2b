-- One row per document whose figures another document of the same disclosure prints too: only that one bears them.
with fingerprints as (
    select
        document_id,
        sum(hash(form_code, fingerprint)) as fingerprint
    from {{ ref('int_document_forms') }}
    group by document_id
),

bearers as (
    select
        documents.document_id,
        first_value(documents.document_id) over (
            partition by documents.disclosure_key, fingerprints.fingerprint
            order by documents.page_count desc, documents.document_id asc
        ) as bearer_id
    from {{ ref('int_document_identities') }} as documents
    inner join fingerprints on documents.document_id = fingerprints.document_id
    where documents.disclosure_key is not null
)

select
    document_id,
    bearer_id as duplicate_of
from bearers
where document_id != bearer_id
