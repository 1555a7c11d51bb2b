-- One row per disclosure, form, panel, line (named or coded), fund, fund year, reference year and stage of 收支总表 and
-- 财政拨款收支总表. Add up leaves of one form and classification: the panels divide the same money in several ways.
with balances as (
    select
        counted.*,
        coalesce(lines.side, 'expenditure') as side
    from {{ ref('int_counted_amounts') }} as counted
    left join {{ ref('dim_lines') }} as lines on counted.line_code = lines.line_code
    where counted.form_code in ('YS01', 'YS04', 'JS01', 'JS04') and counted.measure_code = 'total'
),

classified as (
    select
        *,
        case
            when bool_or(side = 'revenue') over panel and function_code is null and side != 'expenditure' then 'source'
            when bool_or(function_code is not null) over panel then 'function'
            when bool_or(government_economic_code is not null) over panel then 'government_economic'
            when bool_or(economic_code is not null) over panel then 'economic'
            when bool_or(side = 'revenue') over panel then 'source'
            else 'use'
        end as classification
    from balances
    window panel as (partition by document_id, table_no, panel_no)
)

select
    {{ fact_keys() }},
    min(table_no) as table_no,
    min(page) as page,
    classification,
    panel_no,
    line_code,
    function_code,
    economic_code,
    government_economic_code,
    min(trim(line_label)) as line_label,
    {{ sum_yuan() }} as amount_yuan,
    bool_and(is_leaf) as is_leaf
from classified
group by
    {{ fact_keys() }},
    classification, panel_no, line_code, function_code, economic_code, government_economic_code
