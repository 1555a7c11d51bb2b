-- One row per check instance, a printed sum or an equation, anchored at one amount: the sum, or the equation's first.
select
    whole_no * 2 + case when relation = 'rows' then 1 else 0 end as instance_no,
    check_id,
    kind,
    whole_no as anchor_no,
    0 as equation,
    null as common_key,
    has_items,
    has_of_which,
    false as is_incomplete,
    false as is_ambiguous
from {{ ref('printed_sums') }}

union all

select
    -row_number() over (order by check_id, equation, first_amount_no) as instance_no,
    check_id,
    'equation' as kind,
    first_amount_no as anchor_no,
    equation,
    common_key,
    false as has_items,
    false as has_of_which,
    is_incomplete,
    is_ambiguous
from {{ ref('equations') }}
