-- One row per organisation, scope, fiscal year, 科目编码 (every level, today's codes) and fund.
-- Sums go over leaves (`is_leaf`) of one fund, or over one level.
with amounts as (
    select
        amounts.* exclude (function_code),
        codes.current_code as function_code,
        amounts.function_code as printed_code,
        codes.is_series_break
    from {{ ref('int_function_amounts') }} as amounts
    inner join {{ ref('int_current_codes') }} as codes
        on amounts.function_code = codes.function_code and amounts.fiscal_year = codes.fiscal_year
    where amounts.organisation_id is not null
),

years as (
    select
        organisation_id,
        scope,
        fiscal_year,
        function_code,
        fund,
        min(organisation_name) as organisation_name,
        string_agg(distinct printed_code, ', ' order by printed_code) as printed_codes,
        bool_or(is_series_break) as is_series_break,
        bool_or(is_leaf) as is_leaf,
        {{ sum_yuan("reference_year = fiscal_year and stage = 'budget'") }} as budget_yuan,
        {{ sum_yuan("reference_year = fiscal_year and stage = 'adjusted_budget'") }} as adjusted_budget_yuan,
        {{ sum_yuan("reference_year = fiscal_year and stage = 'outturn'") }} as outturn_yuan,
        {{ sum_yuan('reference_year = fiscal_year - 1') }} as prior_year_quoted_yuan,
        max(stage) filter (where reference_year = fiscal_year - 1) as prior_year_quoted_stage,
        {{ sum_yuan('reference_year = fiscal_year', 'rounding_yuan') }} as rounding_yuan,
        {{ sum_yuan('reference_year = fiscal_year - 1', 'rounding_yuan') }} as quoted_rounding_yuan,
        {{ worst_trust('trust') }} as trust
    from amounts
    group by organisation_id, scope, fiscal_year, function_code, fund
),

compared as (
    select
        years.*,
        codes.name as function_name,
        codes.level,
        codes.parent_code,
        before.budget_yuan as prior_year_budget_yuan,
        before.outturn_yuan as prior_year_outturn_yuan,
        if(years.prior_year_quoted_stage = 'outturn', before.outturn_yuan, before.budget_yuan) as published_yuan,
        coalesce(before.rounding_yuan, 0) as rounding_before_yuan,
        cast(years.budget_yuan - before.budget_yuan as decimal(24, 4)) as change_yuan
    from years
    left join years as before
        on
            years.organisation_id = before.organisation_id
            and years.scope is not distinct from before.scope
            and years.fiscal_year = before.fiscal_year + 1
            and years.function_code = before.function_code
            and years.fund = before.fund
    left join {{ ref('dim_function_codes') }} as codes on years.function_code = codes.code
)

select
    * exclude (published_yuan, rounding_yuan, quoted_rounding_yuan, rounding_before_yuan),
    case
        when prior_year_quoted_yuan = published_yuan then 'agrees'
        when abs(prior_year_quoted_yuan - published_yuan) <= quoted_rounding_yuan + rounding_before_yuan then 'rounding'
        when prior_year_quoted_yuan != published_yuan then 'differs'
    end as quote_verdict,
    abs(change_yuan) > rounding_yuan + rounding_before_yuan as change_exceeds_rounding
from compared
