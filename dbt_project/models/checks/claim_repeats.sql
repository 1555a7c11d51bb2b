-- One row per figure that the text states again, with the one that it states most often (NT-13).
-- Three different figures are those of several units. A total is stated twice where the tables hold one of the two.
with figures as (
    select
        claims.*,
        agreements.document_id is not null as has_table,
        coalesce(abs(agreements.left_value - agreements.right_value) <= agreements.tolerance, false) as agrees,
        claims.subject in ('balance_total', 'revenue_total', 'expenditure_total', 'fund_total') as is_total,
        concat_ws(
            '|', claims.document_id, claims.indicator, coalesce(claims.fund, ''), claims.claim_kind,
            coalesce(claims.stage, ''), claims.year_offset
        ) as same,
        case claims.direction when 'decrease' then -claims.amount_yuan else claims.amount_yuan end as signed_yuan
    from {{ ref('stated_claims') }} as claims
    left join {{ ref('claim_agreements') }} as agreements
        on claims.document_id = agreements.document_id and claims.claim_no = agreements.claim_no
    where
        claims.claim_kind in ('value', 'change') and claims.amount_yuan is not null
        and coalesce(claims.direction, '') != 'same' and claims.is_named and not claims.names_unit
),

counted as (
    select
        *,
        count(*) over (partition by same, signed_yuan) as agreeing,
        dense_rank() over (partition by same order by signed_yuan)
        + dense_rank() over (partition by same order by signed_yuan desc) - 1 as different,
        bool_and(agrees) over (partition by same) as all_agree,
        bool_or(agrees) over (partition by same) as any_agrees
    from figures
),

ranked as (
    select
        *,
        first_value(claim_no) over usual as usual_no,
        first_value(signed_yuan) over usual as usual_yuan,
        first_value(step_yuan) over usual as usual_step
    from counted
    where different <= 2
    window usual as (
        partition by same order by agreeing desc, agrees desc, claim_no asc
        rows between unbounded preceding and unbounded following
    )
)

select
    document_id,
    claim_no,
    'NT-13' as check_id,
    claim_kind as variant,
    [claim_no] as left_claims,
    [usual_no] as right_claims,
    {{ same_figure('signed_yuan', 'step_yuan', 'usual_yuan', 'usual_step') }},
    case
        when different > 1 and all_agree then 'different_meaning'
        when different > 1 and not any_agrees and (is_total or (fund is null and code is null)) then 'different_meaning'
    end as reason
from ranked
where claim_no != usual_no
