-- One row per check instance: both sides added up, and the tolerance that rounding allows (half a printed step a term).
with by_unit as (
    select
        terms.instance_no,
        amounts.unit_multiplier,
        sum(terms.weight * amounts.amount_yuan) filter (where terms.side = 'left') as left_yuan,
        sum(terms.weight * amounts.amount_yuan) filter (where terms.side = 'right') as right_yuan,
        sum(abs(terms.weight)) filter (where amounts.value_state in ('amount', 'zero')) as printed_terms,
        min(amounts.step_yuan) as step_yuan,
        count(*) filter (where amounts.value_state = 'amount') as non_zero_terms,
        count(*) filter (where terms.side = 'left' and amounts.value_state in ('amount', 'zero')) as printed_left,
        bool_or(amounts.value_state = 'unreadable') as has_unreadable,
        bool_or(amounts.on_suspect_page) as on_suspect_page
    from {{ ref('instance_terms') }} as terms
    inner join {{ ref('printed_amounts') }} as amounts on terms.amount_no = amounts.amount_no
    group by terms.instance_no, amounts.unit_multiplier
)

select
    instance_no,
    coalesce(sum(left_yuan), 0) as left_yuan,
    coalesce(sum(right_yuan), 0) as right_yuan,
    coalesce(sum(left_yuan), 0) - coalesce(sum(right_yuan), 0) as gap_yuan,
    case
        when max(unit_multiplier) = 1 and max(step_yuan) <= 0.01 then 0
        else coalesce(sum(printed_terms * step_yuan) / 2, 0)
    end as tolerance_yuan,
    max(step_yuan) as step_yuan,
    sum(non_zero_terms) as non_zero_terms,
    sum(printed_left) as printed_left,
    bool_or(has_unreadable) as has_unreadable,
    bool_or(on_suspect_page) as on_suspect_page
from by_unit
group by instance_no
