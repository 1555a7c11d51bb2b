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
    case
        when bool_or(costs.line_code in ('three_public_total', 'meetings', 'training'))
            then {{ item('three_public_total') }}
        else {{ item('total') }}
    end as total_yuan,
    {{ item('abroad') }} as abroad_yuan,
    {{ item('vehicles') }} as vehicles_yuan,
    {{ item('vehicle_purchase') }} as vehicle_purchase_yuan,
    {{ item('vehicle_operation') }} as vehicle_operation_yuan,
    {{ item('reception') }} as reception_yuan,
    {{ item('meetings') }} as meetings_yuan,
    {{ item('training') }} as training_yuan
from {{ ref('int_three_public_costs') }} as costs
inner join {{ ref('dim_disclosures') }} as disclosures on costs.disclosure_id = disclosures.disclosure_id
group by
    costs.disclosure_id, disclosures.organisation_id, disclosures.organisation_name, disclosures.scope,
    disclosures.fiscal_year, disclosures.document_kind, costs.stage
qualify row_number() over (
    partition by disclosures.organisation_id, disclosures.scope, disclosures.fiscal_year, costs.stage
    order by disclosures.document_kind, costs.disclosure_id
) = 1
