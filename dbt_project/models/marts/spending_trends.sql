-- One row per organisation, scope, fiscal year, 科目编码 (every level) and fund.
-- Sums go over leaves (`is_leaf`) of one fund, or over one level.
with amounts as (
    select * from {{ ref('int_function_amounts') }}
),

years as (
    select
        organisation_id,
        scope,
        fiscal_year,
        function_code,
        fund,
        any_value(organisation_name) as organisation_name,
        bool_or(is_leaf) as is_leaf,
        {{ sum_yuan("reference_year = fiscal_year and stage = 'budget'") }} as budget_yuan,
        {{ sum_yuan("reference_year = fiscal_year and stage = 'adjusted_budget'") }} as adjusted_budget_yuan,
        {{ sum_yuan("reference_year = fiscal_year and stage = 'outturn'") }} as outturn_yuan,
        {{ sum_yuan('reference_year = fiscal_year - 1') }} as prior_year_quoted_yuan,
        max(stage) filter (where reference_year = fiscal_year - 1) as prior_year_quoted_stage,
        {{ worst_trust('trust') }} as trust
    from amounts
    where organisation_id is not null
    group by organisation_id, scope, fiscal_year, function_code, fund
)

select
    years.organisation_id,
    years.organisation_name,
    years.scope,
    years.fiscal_year,
    years.function_code,
    codes.name as function_name,
    codes.level,
    codes.parent_code,
    years.fund,
    years.is_leaf,
    years.budget_yuan,
    years.adjusted_budget_yuan,
    years.outturn_yuan,
    years.prior_year_quoted_yuan,
    years.prior_year_quoted_stage,
    before.budget_yuan as prior_year_budget_yuan,
    cast(years.budget_yuan - before.budget_yuan as decimal(24, 4)) as change_yuan,
    years.trust
from years
left join years as before
    on
        years.organisation_id = before.organisation_id
        and years.scope is not distinct from before.scope
        and years.fiscal_year = before.fiscal_year + 1
        and years.function_code = before.function_code
        and years.fund = before.fund
left join {{ ref('dim_function_codes') }} as codes on years.function_code = codes.code
