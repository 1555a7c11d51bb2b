-- One row per check instance: both sides added up, and the tolerance that rounding allows (half a printed step a term).
-- A figure that was rounded to fit its cell has a step of its own; a percentage may also be cut off at its last digit.
with terms as (
    select
        terms.*,
        amounts.unit_multiplier,
        amounts.amount_yuan,
        amounts.value_state,
        amounts.step_yuan,
        amounts.on_suspect_page,
        terms.weight * coalesce(cast(amounts.amount_yuan * terms.quantity as decimal(24, 4)), amounts.amount_yuan)
            as term_yuan,
        case when amounts.fitted_step_yuan > amounts.step_yuan then amounts.fitted_step_yuan end as fitted_step_yuan
    from {{ ref('instance_terms') }} as terms
    inner join {{ ref('printed_amounts') }} as amounts on terms.amount_no = amounts.amount_no
    where terms.weight != 0
),

by_unit as (
    select
        instance_no,
        unit_multiplier,
        sum(term_yuan) filter (where side = 'left') as left_yuan,
        sum(term_yuan) filter (where side = 'right') as right_yuan,
        sum(abs(weight)) filter (where value_state in ('amount', 'zero') and fitted_step_yuan is null) as printed_terms,
        coalesce(sum(abs(weight) * fitted_step_yuan), 0) as fitted_yuan,
        sum(abs(quantity) * step_yuan / 2 + quantity_step * abs(amount_yuan)) as quantity_yuan,
        count(*) filter (where quantity is null and value_state in ('amount', 'zero')) as plain_terms,
        min(step_yuan) as step_yuan,
        count(*) filter (where value_state = 'amount') as non_zero_terms,
        count(*) filter (where side = 'left' and value_state in ('amount', 'zero')) as printed_left,
        bool_or(value_state = 'unreadable') as has_unreadable,
        bool_or(on_suspect_page) as on_suspect_page
    from terms
    group by instance_no, unit_multiplier
)

select
    instance_no,
    coalesce(sum(left_yuan), 0) as left_yuan,
    coalesce(sum(right_yuan), 0) as right_yuan,
    coalesce(sum(left_yuan), 0) - coalesce(sum(right_yuan), 0) as gap_yuan,
    case
        when sum(quantity_yuan) is not null
            then cast(sum(quantity_yuan) + coalesce(sum(plain_terms * step_yuan) / 2, 0) as decimal(24, 4))
        when max(unit_multiplier) = 1 and max(step_yuan) <= 0.01 then sum(fitted_yuan) / 2
        else (coalesce(sum(printed_terms * step_yuan), 0) + sum(fitted_yuan)) / 2
    end as tolerance_yuan,
    max(step_yuan) as step_yuan,
    sum(non_zero_terms) as non_zero_terms,
    sum(printed_left) as printed_left,
    bool_or(has_unreadable) as has_unreadable,
    bool_or(on_suspect_page) as on_suspect_page
from by_unit
group by instance_no
