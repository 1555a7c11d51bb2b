-- One row per printed sum and direction (along its row or its column), with the check that it belongs to.
with sums as (
    select
        whole_no,
        relation,
        bool_or(is_unit) as has_units,
        bool_or(is_item) as has_items,
        bool_or(is_of_which) as has_of_which
    from {{ ref('sum_parts') }}
    group by whole_no, relation
)

select
    sums.whole_no,
    sums.relation,
    sums.has_items,
    sums.has_of_which,
    case when sums.has_units then 'XF-7' else coalesce(of_line.check_id, of_form.check_id) end as check_id,
    case
        when sums.has_units then 'unit_sum'
        when sums.relation = 'columns' then 'row_sum'
        when keyed_rows.in_balance then 'balance_sum'
        else 'hierarchy'
    end as kind
from sums
inner join {{ ref('printed_amounts') }} as amounts on sums.whole_no = amounts.amount_no
inner join {{ ref('keyed_rows') }} as keyed_rows
    on
        amounts.table_key = keyed_rows.table_key
        and amounts.row_no = keyed_rows.row_no
        and amounts.panel_no = keyed_rows.panel_no
inner join {{ ref('sum_checks') }} as of_form
    on amounts.form_code = of_form.form_code and sums.relation = of_form.relation and of_form.whole_line is null
left join {{ ref('sum_checks') }} as of_line
    on
        amounts.form_code = of_line.form_code
        and sums.relation = of_line.relation
        and of_line.whole_line
        = case when sums.relation = 'rows' then keyed_rows.row_key else amounts.line_code end
