-- One row per 机关运行经费 that the text states beside a printed total of 公用经费: it is no more (XJ-15, XY-7).
-- Some places count projects among it, so that more is told as information.
with printed as (
    select
        amounts.document_id,
        min(amounts.amount_no) as amount_no,
        arg_min(amounts.amount_yuan, amounts.amount_no) as amount_yuan,
        arg_min(amounts.step_yuan, amounts.amount_no) as step_yuan
    from {{ ref('printed_amounts') }} as amounts
    inner join {{ ref('dim_documents') }} as documents on amounts.document_id = documents.document_id
    where
        amounts.form_code in ('YS06', 'JS06')
        and (
            amounts.line_code = 'public_total'
            or (amounts.line_code = 'total' and amounts.measure_code = 'basic_public')
        )
        and amounts.amount_yuan > 0
        and amounts.year_offset = 0
        and amounts.comparison is null
        and amounts.unit_label is null
        and amounts.stage = case documents.document_kind when 'budget' then 'budget' else 'outturn' end
    group by amounts.document_id
)

select
    claims.document_id,
    claims.claim_no,
    if(claims.own_stage = 'budget', 'XY-7', 'XJ-15') as check_id,
    'operating_costs' as variant,
    'information' as severity,
    [claims.claim_no] as left_claims,
    [] as right_claims,
    [printed.amount_no] as right_amounts,
    'yuan' as unit,
    -- What 公用经费 holds of it, which is at least all of it.
    cast(least(printed.amount_yuan, claims.amount_yuan) as decimal(36, 8)) as left_value,
    cast(claims.amount_yuan as decimal(36, 8)) as right_value,
    cast(0 as decimal(36, 8)) as exact_within,
    cast((claims.step_yuan + printed.step_yuan) / 2 as decimal(36, 8)) as tolerance,
    null as reason
from {{ ref('stated_claims') }} as claims
inner join printed on claims.document_id = printed.document_id
where
    claims.subject = 'operating_costs'
    and claims.claim_kind = 'value'
    and claims.stage = claims.own_stage
    and claims.year_offset = 0
    and not claims.names_unit
