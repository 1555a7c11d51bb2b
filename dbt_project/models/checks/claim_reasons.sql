-- One row per statement of a change, or of an outturn that is not as budgeted: whether the text gives a reason (NT-7).
-- What is stated again, or of the other side by the same amount, needs no second reason.
with statements as (
    select
        document_id,
        statement_no,
        arg_min(indicator, claim_no) as indicator,
        arg_min(fund, claim_no) as fund,
        min(claim_no) filter (
            where direction in ('increase', 'decrease') and (value > 0 or claim_kind = 'outcome')
        ) as change_no,
        arg_min(amount_yuan, claim_no) filter (where claim_kind = 'change' and amount_yuan > 0) as change_yuan,
        min(claim_no) filter (where claim_kind = 'reason') as reason_no,
        coalesce(bool_or(direction = 'same'), false) as is_same
    from {{ ref('stated_claims') }}
    where claim_kind in ('change', 'change_percent', 'outcome', 'reason')
    group by document_id, statement_no
),

reasoned as (
    select
        told.document_id,
        told.change_no,
        coalesce(told.reason_no, min(others.reason_no)) as reason_no
    from statements as told
    left join statements as others
        on
            told.document_id = others.document_id
            and told.reason_no is null
            and (
                (told.indicator = others.indicator and told.fund is not distinct from others.fund)
                or told.change_yuan = others.change_yuan
            )
    where told.change_no is not null and not told.is_same
    group by told.document_id, told.change_no, told.reason_no
)

select
    document_id,
    change_no as claim_no,
    'NT-7' as check_id,
    'reason' as variant,
    'information' as severity,
    [change_no] as left_claims,
    if(reason_no is null, [], [reason_no]) as right_claims,
    'reasons' as unit,
    cast(1 as decimal(36, 8)) as left_value,
    cast(if(reason_no is null, 0, 1) as decimal(36, 8)) as right_value,
    cast(0 as decimal(36, 8)) as exact_within,
    cast(0 as decimal(36, 8)) as tolerance,
    null as reason
from reasoned
