-- One row per organisation, scope, fiscal year, fund and stage: how much of its spending by 科目编码 identities confirm.
select
    organisation_id,
    min(organisation_name) as organisation_name,
    scope,
    fiscal_year,
    fund,
    stage,
    {{ sum_yuan() }} as amount_yuan,
    coalesce({{ sum_yuan("trust = 'verified'") }}, 0) as verified_yuan,
    coalesce({{ sum_yuan("trust = 'contradicted'") }}, 0) as contradicted_yuan,
    coalesce({{ sum_yuan("trust = 'unverified'") }}, 0) as unverified_yuan
from {{ ref('int_function_amounts') }}
where is_leaf and organisation_id is not null and reference_year = fiscal_year
group by organisation_id, scope, fiscal_year, fund, stage
