-- One row per disclosure: an organisation's budget or final accounts of a year, and its revision.
-- Its name tells apart what must never be added up: a department and its own unit, two organisations of one name.
with disclosures as (
    select
        documents.disclosure_id,
        revisions.disclosure_key,
        revisions.revision,
        min(documents.organisation_id) as organisation_id,
        min(documents.fiscal_year) as fiscal_year,
        min(documents.document_kind) as document_kind,
        max(documents.scope) as scope,
        cast(count(*) as integer) as document_count,
        max(documents.published_on) as published_on,
        min(documents.document_id) as first_document_id
    from {{ ref('dim_documents') }} as documents
    inner join {{ ref('int_document_revisions') }} as revisions on documents.document_id = revisions.document_id
    group by documents.disclosure_id, revisions.disclosure_key, revisions.revision
),

names as (
    select
        organisations.organisation_id,
        organisations.organisation_name,
        case
            when count(*) over (partition by organisations.organisation_name) > 1
                then '（' || coalesce(regions.name, organisations.organisation_id) || '）'
            else ''
        end as place
    from {{ ref('dim_organisations') }} as organisations
    left join {{ ref('dim_regions') }} as regions on organisations.region_code = regions.region_code
)

select
    disclosures.disclosure_id,
    disclosures.organisation_id,
    coalesce(
        names.organisation_name
        || names.place
        || case
            when
                disclosures.scope = 'unit'
                and not contains(names.organisation_name, '本级')
                and bool_or(disclosures.scope = 'department') over (partition by disclosures.organisation_id)
                then '（本级）'
            when
                disclosures.scope is null
                and bool_or(disclosures.scope is not null) over (partition by disclosures.organisation_id)
                then '（口径不明）'
            else ''
        end,
        '未能识别的单位 ' || left(disclosures.first_document_id, 8)
    ) as organisation_name,
    disclosures.fiscal_year,
    disclosures.document_kind,
    disclosures.scope,
    disclosures.revision,
    disclosures.revision = max(disclosures.revision) over (partition by disclosures.disclosure_key) as is_current,
    disclosures.document_count,
    disclosures.published_on
from disclosures
left join names on disclosures.organisation_id = names.organisation_id
