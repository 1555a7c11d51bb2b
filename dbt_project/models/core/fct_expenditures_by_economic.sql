-- One row per disclosure, form, fund, 经济分类 code, reference year, stage and 预算单位; codes of departments (3xx) and of
-- governments (5xx) classify the same money twice. Add up leaves of one form, fund and scheme.
with by_department as (
    {{ expenditures_by('economic_code', crossed=['function_code', 'government_economic_code']) }}
),

by_government as (
    {{ expenditures_by('government_economic_code', crossed=['function_code', 'economic_code']) }}
),

expenditures as (
    select * from by_department
    union all by name
    select * from by_government
)

select
    {{ fact_keys() }},
    expenditures.table_no,
    expenditures.page,
    codes.scheme,
    expenditures.code as economic_code,
    codes.name as economic_name,
    {{ measure_columns(summed=false) }},
    expenditures.is_leaf
from expenditures
inner join {{ ref('dim_economic_codes') }} as codes on expenditures.code = codes.code
