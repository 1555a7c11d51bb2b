-- One row per statement and rule about its words: directions against figures (NT-7, NT-14, NT-16).
-- Each side is a sign: −1 less, 0 the same, 1 more. A 预算数 that is not called 年初 may be the adjusted one.
with statements as (
    select
        *,
        coalesce(change_no, word_no) as direction_no,
        coalesce(change_direction, word_direction) as direction,
        coalesce(contains(word_printed, '基本'), false) as is_vague
    from {{ ref('claim_statements') }}
    where most_of_a_kind = 1
),

signs as (
    select
        document_id,
        outcome_no as claim_no,
        'NT-7' as check_id,
        'outcome' as variant,
        [value_no, budget_no] as right_claims,
        outcome_direction as direction,
        sign(value_yuan - budget_yuan) as right_sign,
        case when not contains(outcome_printed, '年初') then sign(value_yuan - adjusted_yuan) end as other_sign
    from statements
    where outcome_no is not null and value_no is not null and budget_no is not null

    union all by name

    select
        document_id,
        direction_no as claim_no,
        'NT-14' as check_id,
        'direction' as variant,
        [value_no, prior_no] as right_claims,
        direction,
        sign(value_yuan - prior_yuan) as right_sign
    from statements
    where
        direction is not null
        and value_no is not null
        and prior_no is not null
        and coalesce(change_yuan, 1) != 0
        and not is_vague

    union all by name

    -- What is nothing now, here or where the text states it, has not grown.
    select
        document_id,
        change_no as claim_no,
        'NT-16' as check_id,
        'grown_to_nothing' as variant,
        [value_no] as right_claims,
        change_direction as direction,
        -1 as right_sign
    from {{ ref('claim_bases') }}
    where value_yuan = 0 and stated_change_yuan > 0 and change_direction = 'increase'
)

select
    document_id,
    claim_no,
    check_id,
    variant,
    [claim_no] as left_claims,
    right_claims,
    'words' as unit,
    cast(case direction when 'increase' then 1 when 'decrease' then -1 else 0 end as decimal(36, 8)) as left_value,
    cast(if(other_sign = left_value, other_sign, right_sign) as decimal(36, 8)) as right_value,
    cast(0 as decimal(36, 8)) as exact_within,
    cast(0 as decimal(36, 8)) as tolerance,
    null as reason
from signs
