-- One row per check instance, anchored at one amount: a printed sum, a figure that another table repeats,
-- or the first of an equation.
select
    sums.whole_no * 2 + case when sums.relation = 'rows' then 1 else 0 end as instance_no,
    sums.check_id,
    sums.kind,
    sums.whole_no as anchor_no,
    0 as equation,
    null as place,
    null as shared,
    'equal' as relation,
    sums.has_items,
    sums.has_of_which,
    true as adds_up,
    false as has_blank,
    false as is_incomplete,
    false as is_ambiguous,
    null as guard_reason
from {{ ref('printed_sums') }} as sums

union all

select
    -amount_no as instance_no,
    'XU-1' as check_id,
    'repeated_figure' as kind,
    amount_no as anchor_no,
    0 as equation,
    null as place,
    null as shared,
    'equal' as relation,
    false as has_items,
    false as has_of_which,
    false as adds_up,
    false as has_blank,
    false as is_incomplete,
    false as is_ambiguous,
    null as guard_reason
from {{ ref('table_magnitudes') }}

union all

select
    -row_number() over (
        order by equations.check_id, equations.equation, equations.first_amount_no, equations.place, equations.shared
    ) as instance_no,
    equations.check_id,
    'equation' as kind,
    equations.first_amount_no as anchor_no,
    equations.equation,
    equations.place,
    equations.shared,
    identities.relation,
    false as has_items,
    false as has_of_which,
    equations.adds_up,
    equations.has_blank,
    equations.is_incomplete,
    equations.is_ambiguous,
    case
        when equations.is_one_sided and not equations.is_incomplete then 'no_part_printed'
        else equations.guard_reason
    end as guard_reason
from {{ ref('equations') }} as equations
inner join {{ ref('identities') }} as identities on equations.check_id = identities.check_id
