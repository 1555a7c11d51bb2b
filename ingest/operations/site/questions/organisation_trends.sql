select trends.*, funds.name as fund_name, funds.name_en as fund_name_en
from marts.spending_trends as trends left join core.dim_funds as funds using (fund)
where trends.organisation_id = $organisation
order by trends.scope, trends.fund != 'all', trends.fund, trends.function_code, trends.fiscal_year
