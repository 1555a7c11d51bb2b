-- One row per equation and place at which a condition keeps it from being stated, with the reason.
-- `only_if` these terms hold money, `unless` they do: added up with their weights, beyond rounding. Terms with one
-- reason are one condition.
with conditions as (
    select
        check_id,
        equation,
        side,
        reason,
        count(*) filter (where is_required) as required_terms
    from {{ ref('identity_terms') }}
    where side in ('only_if', 'unless')
    group by check_id, equation, side, reason
),

terms as (
    select
        check_id,
        equation,
        place,
        side,
        reason,
        term_no,
        is_required,
        weight * case when is_many then sum(amount_yuan) else max(amount_yuan) end as yuan,
        case when is_many then sum(step_yuan) else max(step_yuan) end as step_yuan
    from {{ ref('equation_matches') }}
    where side in ('only_if', 'unless') and value_state in ('amount', 'zero')
    group by check_id, equation, place, side, reason, term_no, is_required, weight, is_many
),

sums as (
    select
        check_id,
        equation,
        place,
        side,
        reason,
        abs(sum(yuan)) > sum(step_yuan) / 2 as has_money,
        count(*) filter (where is_required) as required_terms
    from terms
    group by check_id, equation, place, side, reason
),

places as (
    select distinct
        check_id,
        equation,
        place
    from {{ ref('equation_matches') }}
    where side = 'left' and is_required
),

judged as (
    select
        places.*,
        case
            when coalesce(sums.required_terms, 0) < conditions.required_terms then 'condition_not_printed'
            when coalesce(sums.has_money, false) = (conditions.side = 'unless') then conditions.reason
        end as reason
    from places
    inner join conditions on places.check_id = conditions.check_id and places.equation = conditions.equation
    left join sums
        on
            places.check_id = sums.check_id
            and places.equation = sums.equation
            and places.place = sums.place
            and conditions.side = sums.side
            and conditions.reason = sums.reason
)

select
    check_id,
    equation,
    place,
    coalesce(min(reason) filter (where reason != 'condition_not_printed'), min(reason)) as reason
from judged
where reason is not null
group by check_id, equation, place
