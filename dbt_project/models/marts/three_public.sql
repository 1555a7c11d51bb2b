-- One row per organisation, scope, fiscal year and stage: the “三公”经费 of the whole organisation, as it prints them.
-- A budget comes before what the final accounts quote of it.
select
    disclosures.organisation_id,
    disclosures.organisation_name,
    disclosures.scope,
    disclosures.fiscal_year,
    costs.stage,
    min(costs.document_id) as document_id,
    min(costs.page) as page,
    {{ three_public_columns() }}
from {{ ref('int_three_public_costs') }} as costs
inner join {{ ref('dim_disclosures') }} as disclosures on costs.disclosure_id = disclosures.disclosure_id
group by
    costs.disclosure_id, disclosures.organisation_id, disclosures.organisation_name, disclosures.scope,
    disclosures.fiscal_year, disclosures.document_kind, costs.stage
qualify row_number() over (
    partition by disclosures.organisation_id, disclosures.scope, disclosures.fiscal_year, costs.stage
    order by disclosures.document_kind, costs.disclosure_id
) = 1
