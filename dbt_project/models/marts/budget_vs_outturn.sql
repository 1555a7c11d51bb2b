-- One row per organisation, scope, fiscal year, 科目编码 (every level) and fund that has both a budget and an outturn.
select
    organisation_id,
    organisation_name,
    scope,
    fiscal_year,
    function_code,
    function_name,
    level,
    fund,
    is_leaf,
    budget_yuan,
    adjusted_budget_yuan,
    outturn_yuan,
    cast(outturn_yuan - budget_yuan as decimal(24, 4)) as deviation_yuan,
    case when budget_yuan != 0 then cast(100 * outturn_yuan / budget_yuan as decimal(12, 2)) end as execution_percent,
    trust
from {{ ref('spending_trends') }}
where budget_yuan is not null and outturn_yuan is not null
