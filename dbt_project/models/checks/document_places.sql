-- One row per document: its number, and for which organisation and department it speaks.
-- A unit's document speaks for a part of its department: of its own organisation (本级), or of the one that its name
-- begins with.
with departments as (
    select distinct organisation_id
    from {{ ref('dim_disclosures') }}
    where scope = 'department'
)

select
    documents.document_id,
    documents.fiscal_year,
    documents.document_kind,
    coalesce(disclosures.is_current, false) as is_current,
    row_number() over (order by documents.document_id) as document_no,
    case when documents.organisation_id is not null then hash(documents.organisation_id, documents.scope) end
        as organisation_key,
    case
        when documents.scope = 'unit' and departments.organisation_id is not null
            then hash(documents.organisation_id, 'department')
        when documents.scope = 'unit' and organisations.parent_organisation_id is not null
            then hash(organisations.parent_organisation_id, 'department')
    end as department_key
from {{ ref('dim_documents') }} as documents
left join {{ ref('dim_disclosures') }} as disclosures on documents.disclosure_id = disclosures.disclosure_id
left join {{ ref('dim_organisations') }} as organisations
    on documents.organisation_id = organisations.organisation_id
left join departments on documents.organisation_id = departments.organisation_id
