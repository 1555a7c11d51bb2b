-- One row per organisation: the names under which it discloses, brought together; it bears the latest.
with spellings as (
    select
        organisation_id,
        normalised_name,
        organisation_name,
        nullif(max(known_region), '') as region_code,
        count(*) as documents,
        max(max(fiscal_year)) over (partition by organisation_id, normalised_name) as last_year
    from {{ ref('int_document_identities') }}
    where organisation_id is not null
    group by organisation_id, normalised_name, organisation_name
),

organisations as (
    select
        organisation_id,
        arg_max(normalised_name, (coalesce(last_year, 0), normalised_name)) as normalised_name,
        arg_max(
            organisation_name, (coalesce(last_year, 0), normalised_name, documents, organisation_name)
        ) as organisation_name,
        arg_max(region_code, (documents, region_code)) as region_code,
        string_agg(distinct normalised_name, '、' order by normalised_name) as names
    from spellings
    group by organisation_id
),

typed as (
    select
        organisations.organisation_id,
        arg_max(types.organisation_type, (length(types.keyword), types.keyword)) as organisation_type,
        bool_or(types.is_township) as is_township
    from organisations
    inner join {{ ref('organisation_types') }} as types on contains(organisations.normalised_name, types.keyword)
    group by organisations.organisation_id
),

parents as (
    select
        child.organisation_id,
        arg_max(
            parent.organisation_id, (length(parent.normalised_name), parent.organisation_id)
        ) as parent_organisation_id
    from organisations as child
    inner join organisations as parent
        on
            starts_with(child.normalised_name, parent.normalised_name)
            and child.organisation_id != parent.organisation_id
            and left(child.region_code, 4) = left(parent.region_code, 4)
    group by child.organisation_id
)

select
    organisations.organisation_id,
    organisations.organisation_name,
    organisations.normalised_name,
    nullif(organisations.names, organisations.normalised_name) as names,
    organisations.region_code,
    case when typed.is_township then 'township' else regions.region_level end as government_level,
    typed.organisation_type,
    parents.parent_organisation_id
from organisations
left join typed on organisations.organisation_id = typed.organisation_id
left join {{ ref('dim_regions') }} as regions on organisations.region_code = regions.region_code
left join parents on organisations.organisation_id = parents.organisation_id
