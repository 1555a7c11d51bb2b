-- One row per document.
with names as (
    select
        document_id,
        min(file_name) as file_name
    from {{ ref('stg_files') }}
    group by document_id
)

select
    identities.document_id,
    revisions.disclosure_key || '-r' || revisions.revision as disclosure_id,
    names.file_name,
    identities.media_type,
    identities.document_kind,
    identities.scope,
    identities.organisation_id,
    identities.organisation_name,
    identities.region_code,
    identities.fiscal_year,
    identities.page_count,
    try_cast(identities.published_on as date) as published_on,
    sources.publisher,
    sources.address,
    sources.page_of_origin,
    duplicates.duplicate_of,
    identities.reader_version,
    identities.identity_evidence
from {{ ref('int_document_identities') }} as identities
left join {{ ref('int_document_sources') }} as sources on identities.document_id = sources.document_id
left join names on identities.document_id = names.document_id
left join {{ ref('int_document_revisions') }} as revisions on identities.document_id = revisions.document_id
left join {{ ref('int_document_duplicates') }} as duplicates on identities.document_id = duplicates.document_id
