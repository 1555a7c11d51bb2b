-- One row per equation and what its terms share (a table, a row, a year …): the places where it is stated.
-- Where they are of several documents, it is the document of the left side that says so.
-- Where `complete_if` holds money, the terms that may else be missing must be printed too.
with needed as (
    select
        check_id,
        equation,
        count(*) filter (where is_required and side in ('left', 'right')) as required_terms,
        count(*) filter (where side in ('left', 'right')) as all_terms
    from {{ ref('identity_terms') }}
    group by check_id, equation
),

demanding as (
    select distinct
        check_id,
        equation,
        place
    from {{ ref('equation_terms') }}
    where side = 'complete_if' and has_money
),

found as (
    select
        check_id,
        equation,
        place,
        shared,
        case
            when min(amount_no) // 10000000000000 = max(amount_no) // 10000000000000 then min(amount_no)
            else min(amount_no) filter (where side = 'left' and is_required)
        end as first_amount_no,
        bool_or(is_ambiguous) as is_ambiguous,
        bool_or(is_many or not is_required) as adds_up,
        bool_or(is_required and not is_printed) as has_blank,
        count(distinct term_no) filter (where is_required) as required_terms,
        count(distinct term_no) filter (where side = 'right') as right_terms,
        count(distinct term_no) as all_terms
    from {{ ref('equation_terms') }}
    where side != 'complete_if'
    group by check_id, equation, place, shared
    having bool_or(side = 'left' and is_required)
)

select
    found.check_id,
    found.equation,
    found.place,
    found.shared,
    found.first_amount_no,
    found.is_ambiguous,
    found.adds_up,
    found.has_blank,
    found.right_terms = 0 as is_one_sided,
    guards.reason as guard_reason,
    found.required_terms < needed.required_terms
    or (demanding.check_id is not null and found.all_terms < needed.all_terms) as is_incomplete
from found
inner join needed on found.check_id = needed.check_id and found.equation = needed.equation
left join demanding
    on found.check_id = demanding.check_id and found.equation = demanding.equation and found.place = demanding.place
left join {{ ref('equation_guards') }} as guards
    on found.check_id = guards.check_id and found.equation = guards.equation and found.place = guards.place
