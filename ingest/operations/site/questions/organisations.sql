-- One row an organisation that published something.
select
    organisations.organisation_id, organisations.organisation_name, organisations.government_level,
    organisations.organisation_type, organisations.region_code, regions.name as region_name, provinces.name as province_name,
    parents.organisation_name as parent_name, parents.organisation_id as parent_id,
    count(distinct documents.document_id) as documents,
    min(documents.fiscal_year) as first_year, max(documents.fiscal_year) as last_year
from core.dim_organisations as organisations
inner join core.dim_documents as documents using (organisation_id)
left join core.dim_regions as regions on organisations.region_code = regions.region_code
left join core.dim_regions as provinces on left(organisations.region_code, 2) || '0000' = provinces.region_code
left join core.dim_organisations as parents on organisations.parent_organisation_id = parents.organisation_id
group by all
order by province_name nulls last, organisations.region_code, organisations.organisation_name
