-- One row per disclosure, form, fund, 科目编码, reference year, stage and 预算单位. Add up leaves of one form and fund.
with expenditures as (
    {{ expenditures_by('function_code', crossed=['economic_code', 'government_economic_code']) }}
)

select
    {{ fact_keys() }},
    expenditures.table_no,
    expenditures.page,
    expenditures.code as function_code,
    codes.name as function_name,
    {{ measure_columns(summed=false) }},
    expenditures.is_leaf
from expenditures
left join {{ ref('dim_function_codes') }} as codes on expenditures.code = codes.code
