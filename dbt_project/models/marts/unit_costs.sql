-- One row per current disclosure and cost told per thing counted (批次, 人次, 车辆 …) whose number it tells.
-- Without money, printed as more than none, or with none counted, there is no cost.
select
    disclosures.disclosure_id,
    disclosures.organisation_id,
    disclosures.organisation_name,
    disclosures.scope,
    disclosures.fiscal_year,
    if(disclosures.document_kind = 'budget', 'budget', 'outturn') as stage,
    counts.unit_cost,
    terms.name as unit_cost_name,
    costs.amount_yuan,
    counts.value as count_value,
    counts.count_year,
    case
        when costs.amount_yuan > 0 and counts.value > 0 then cast(costs.amount_yuan / counts.value as decimal(24, 2))
    end as unit_cost_yuan,
    counts.count_source,
    costs.document_id,
    costs.page,
    counts.document_id as count_document_id,
    counts.page as count_page,
    case
        when 'contradicted' in (costs.trust, counts.trust) then 'contradicted'
        when costs.trust = 'verified' and counts.trust = 'verified' then 'verified'
        else 'unverified'
    end as trust
from {{ ref('int_unit_cost_counts') }} as counts
inner join {{ ref('unit_cost_terms') }} as terms on counts.unit_cost = terms.unit_cost
inner join {{ ref('dim_disclosures') }} as disclosures on counts.disclosure_id = disclosures.disclosure_id
left join (
    select * from {{ ref('int_three_public_costs') }}
    union all by name
    select * from {{ ref('int_basic_costs') }}
) as costs
    on
        counts.disclosure_id = costs.disclosure_id
        and terms.line_code = costs.line_code
        and costs.stage = if(disclosures.document_kind = 'budget', 'budget', 'outturn')
where disclosures.is_current and disclosures.organisation_id is not null
