-- One row per disclosure, form, fund, 科目编码 and 经济分类, reference year, stage and 预算单位.
-- Add up leaves of one form and fund.
with measured as (
    select
        {{ fact_keys() }},
        table_no,
        function_code,
        economic_code,
        government_economic_code,
        min(page) as page,
        bool_and(is_leaf) as is_leaf,
        {{ measure_columns() }}
    from {{ ref('int_counted_amounts') }}
    where
        function_code is not null
        and coalesce(economic_code, government_economic_code) is not null
        and project_label is null
        and procurement_code is null
    group by {{ fact_keys() }}, table_no, function_code, economic_code, government_economic_code
)

select
    {{ fact_keys() }},
    measured.table_no,
    measured.page,
    measured.function_code,
    functions.name as function_name,
    measured.economic_code,
    economics.name as economic_name,
    measured.government_economic_code,
    governments.name as government_economic_name,
    {{ measure_columns(summed=false) }},
    measured.is_leaf
from measured
left join {{ ref('dim_function_codes') }} as functions on measured.function_code = functions.code
left join {{ ref('dim_economic_codes') }} as economics on measured.economic_code = economics.code
left join {{ ref('dim_economic_codes') }} as governments on measured.government_economic_code = governments.code
qualify row_number() over (
    partition by
        {{ fact_grain('measured') }},
        measured.function_code, measured.economic_code, measured.government_economic_code
    order by measured.table_no
) = 1
