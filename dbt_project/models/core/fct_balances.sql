-- One row per disclosure, form, side, line (named or coded), fund, fund year, reference year and stage of 收支总表 and
-- 财政拨款收支总表. Add up leaves of one form, side and classification.
select
    {{ fact_keys() }},
    min(table_no) as table_no,
    min(page) as page,
    coalesce(side, 'expenditure') as side,
    panel_no,
    line_code,
    function_code,
    economic_code,
    government_economic_code,
    min(trim(line_label)) as line_label,
    {{ sum_yuan() }} as amount_yuan,
    bool_and(is_leaf) as is_leaf
from {{ ref('int_counted_amounts') }} as counted
left join (select line_code, side from {{ ref('dim_lines') }}) as lines using (line_code)
where form_code in ('YS01', 'YS04', 'JS01', 'JS04') and measure_code = 'total'
group by
    {{ fact_keys() }},
    side, panel_no, line_code, function_code, economic_code, government_economic_code
