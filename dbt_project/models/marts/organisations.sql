-- One row per name under which an organisation discloses: what it is, where it is, and which years it discloses.
select
    disclosures.organisation_name,
    min(disclosures.organisation_id) as organisation_id,
    max(disclosures.scope) as scope,
    min(organisations.organisation_type) as organisation_type,
    min(organisations.government_level) as government_level,
    min(organisations.region_code) as region_code,
    min(regions.province_name) as province_name,
    min(regions.city_name) as city_name,
    min(case when regions.region_level = 'county' then regions.name end) as county_name,
    min(parents.organisation_name) as parent_organisation_name,
    min(disclosures.fiscal_year) as first_year,
    max(disclosures.fiscal_year) as last_year,
    cast(count(*) filter (where disclosures.document_kind = 'budget') as integer) as budgets,
    cast(count(*) filter (where disclosures.document_kind = 'final_accounts') as integer) as final_accounts
from {{ ref('dim_disclosures') }} as disclosures
left join {{ ref('dim_organisations') }} as organisations
    on disclosures.organisation_id = organisations.organisation_id
left join {{ ref('dim_organisations') }} as parents
    on organisations.parent_organisation_id = parents.organisation_id
left join {{ ref('dim_regions') }} as regions on organisations.region_code = regions.region_code
where disclosures.is_current
group by disclosures.organisation_name
