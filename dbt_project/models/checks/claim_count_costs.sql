-- One row per number of 团组, 批次, 人次 or 车辆 that the text states near what they cost (NT-10).
-- What costs money is not none; of vehicles, also the other way round. Others may pay for who is sent or received.
with stated as (
    select *
    from {{ ref('stated_claims') }}
    where year_offset = 0 and coalesce(stage, own_stage) = own_stage
),

pairs as (
    select
        counts.document_id,
        counts.claim_no,
        counts.value > 0 as is_counted,
        terms.check_id,
        terms.both_ways,
        costs.claim_no as cost_no,
        costs.amount_yuan > 0 as costs_money,
        -- Of guests from here and abroad, one kind alone may have cost it.
        bool_or(counts.value > 0) over (
            partition by counts.document_id, terms.kind, costs.claim_no
        ) as any_counted
    from stated as counts
    inner join {{ ref('claim_count_terms') }} as terms on counts.subject = terms.counted
    left join stated as costs
        on
            counts.document_id = costs.document_id
            and terms.cost = costs.subject
            and costs.claim_kind = 'value' and costs.amount_yuan is not null
            and abs(counts.sentence_no - costs.sentence_no) <= 2
    where counts.claim_kind = 'count'
    qualify row_number() over (
        partition by counts.document_id, counts.claim_no
        order by abs(counts.sentence_no - costs.sentence_no), abs(counts.claim_no - costs.claim_no)
    ) = 1
)

select
    document_id,
    claim_no,
    check_id,
    'cost' as variant,
    [claim_no] as left_claims,
    if(cost_no is null, [], [cost_no]) as right_claims,
    'words' as unit,
    cast(if(is_counted or (any_counted and not both_ways), 1, 0) as decimal(36, 8)) as left_value,
    cast(if(costs_money, 1, 0) as decimal(36, 8)) as right_value,
    cast(0 as decimal(36, 8)) as exact_within,
    cast(0 as decimal(36, 8)) as tolerance,
    case
        when cost_no is null then 'cost_not_stated'
        when not costs_money and not (both_ways and is_counted) then 'nothing_to_compare'
    end as reason
from pairs
