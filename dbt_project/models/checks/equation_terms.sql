-- One row per amount that stands in an equation of identity_terms, or that demands all of its terms (`complete_if`).
-- Between disclosures, code by code and between columns of a row, there is nothing to say until both sides are there.
with answered as (
    select distinct
        matches.check_id,
        matches.equation,
        matches.place
    from {{ ref('equation_matches') }} as matches
    inner join {{ ref('identities') }} as identities on matches.check_id = identities.check_id
    where
        matches.side = 'right'
        or not (matches.is_by_code or regexp_matches(coalesce(identities.held_in_common, ''), 'organisation|row'))
)

select
    matches.check_id,
    matches.equation,
    matches.place,
    -- What demands all terms need not share their row, line or code.
    case when matches.side = 'complete_if' then null else matches.shared end as shared,
    matches.term_no,
    matches.side,
    matches.weight,
    matches.quantity,
    matches.quantity_step,
    matches.is_required,
    unnest(case when matches.is_many then list(matches.amount_no) else [min(matches.amount_no)] end) as amount_no,
    matches.is_many,
    not matches.is_many and count(distinct matches.amount_yuan) > 1 as is_ambiguous,
    bool_or(matches.amount_yuan != 0) as has_money,
    bool_or(matches.value_state in ('amount', 'zero', 'unreadable')) as is_printed
from {{ ref('equation_matches') }} as matches
semi join answered
    on
        matches.check_id = answered.check_id
        and matches.equation = answered.equation
        and matches.place = answered.place
where matches.side in ('left', 'right', 'complete_if')
group by
    matches.check_id, matches.equation, matches.place, matches.shared, matches.term_no, matches.side, matches.weight,
    matches.quantity, matches.quantity_step, matches.is_required, matches.is_many
