-- One row per check instance: a printed sum with its parts, or an equation whose left side is printed.
-- It is anchored at one amount: the sum, or the first amount of the equation.
with sums as (
    select
        whole_no as anchor_no,
        relation,
        bool_or(is_unit) as has_units
    from {{ ref('sum_parts') }}
    group by whole_no, relation
),

named_sums as (
    select
        sums.anchor_no,
        sums.anchor_no * 2 + case when sums.relation = 'rows' then 1 else 0 end as instance_no,
        case when sums.has_units then 'XF-7' else coalesce(of_line.check_id, of_form.check_id) end as check_id,
        case
            when sums.has_units then 'unit_sum'
            when sums.relation = 'columns' then 'row_sum'
            when keyed_rows.in_balance then 'balance_sum'
            else 'hierarchy'
        end as kind
    from sums
    inner join {{ ref('printed_amounts') }} as amounts on sums.anchor_no = amounts.amount_no
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
            and of_line.whole_line = case when sums.relation = 'rows' then keyed_rows.row_key else amounts.line_code end
),

required_terms as (
    select
        check_id,
        equation,
        count(*) as term_count
    from {{ ref('identity_terms') }}
    where is_required
    group by check_id, equation
),

equations as (
    select
        check_id,
        equation,
        common_key,
        min(amount_no) as anchor_no,
        bool_or(is_ambiguous) as is_ambiguous,
        count(distinct term_no) filter (where is_required) as terms_found
    from {{ ref('equation_terms') }}
    group by check_id, equation, common_key
    having bool_or(side = 'left')
)

select
    instance_no,
    check_id,
    kind,
    anchor_no,
    0 as equation,
    null as common_key,
    false as is_incomplete,
    false as is_ambiguous
from named_sums

union all

select
    -row_number() over (order by equations.check_id, equations.equation, equations.anchor_no) as instance_no,
    equations.check_id,
    'equation' as kind,
    equations.anchor_no,
    equations.equation,
    equations.common_key,
    equations.terms_found < required_terms.term_count as is_incomplete,
    equations.is_ambiguous
from equations
inner join required_terms
    on equations.check_id = required_terms.check_id and equations.equation = required_terms.equation
