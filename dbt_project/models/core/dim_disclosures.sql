-- One row per disclosure: an organisation's budget or final accounts of a year, and its revision.
with disclosures as (
    select
        documents.disclosure_id,
        revisions.disclosure_key,
        revisions.revision,
        any_value(documents.organisation_id) as organisation_id,
        any_value(documents.fiscal_year) as fiscal_year,
        any_value(documents.document_kind) as document_kind,
        max(documents.scope) as scope,
        cast(count(*) as integer) as document_count,
        max(documents.published_on) as published_on
    from {{ ref('dim_documents') }} as documents
    inner join {{ ref('int_document_revisions') }} as revisions on documents.document_id = revisions.document_id
    group by documents.disclosure_id, revisions.disclosure_key, revisions.revision
)

select
    disclosure_id,
    organisation_id,
    fiscal_year,
    document_kind,
    scope,
    revision,
    revision = max(revision) over (partition by disclosure_key) as is_current,
    document_count,
    published_on
from disclosures
