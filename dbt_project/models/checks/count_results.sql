-- One row per printed number of 团组, 批次, 人次 or 车辆 and what its table prints as their cost (NT-10).
-- What costs money is not none; of vehicles, also the other way round. Others may pay for who is sent or received.
with pairs as (
    select
        counts.*,
        terms.both_ways,
        costs.amount_no as cost_no,
        costs.page as cost_page,
        costs.printed as cost_printed,
        coalesce(costs.amount_yuan, 0) > 0 as costs_money,
        counts.value > 0 as is_counted,
        bool_or(counts.value > 0) over (
            partition by counts.table_key, counts.column_no, terms.kind
        ) as any_counted
    from {{ ref('printed_counts') }} as counts
    inner join {{ ref('claim_count_terms') }} as terms on counts.subject = terms.counted
    left join {{ ref('printed_amounts') }} as costs
        on
            counts.table_key = costs.table_key
            and terms.cost = costs.line_code
            and counts.stage = costs.stage
            and counts.year_offset = costs.year_offset
            and costs.comparison is null
            and costs.unit_label is null
            and costs.value_state in ('amount', 'zero', 'blank')
    where counts.year_offset = 0
    qualify row_number() over (partition by counts.amount_no order by costs.amount_no) = 1
),

judged as (
    select
        *,
        is_counted = costs_money or (any_counted and not both_ways) as holds,
        case
            when value is null then 'count_not_printed'
            when cost_no is null then 'cost_not_printed'
            when not costs_money and not (both_ways and is_counted) then 'nothing_to_compare'
        end as reason
    from pairs
)

select
    judged.document_id,
    judged.table_no,
    judged.form_code,
    judged.page,
    judged.amount_no,
    judged.cost_no,
    judged.check_id,
    checks.severity,
    checks.relation,
    'count' as kind,
    judged.reason,
    judged.line_label as subject,
    case when judged.reason is not null then 'not_applicable' when judged.holds then 'pass' else 'fail' end as state,
    md5(concat_ws('|', judged.document_id, judged.check_id, 'count', judged.amount_no)) as result_id,
    concat(
        'p. ', judged.page, ': ', judged.printed, ' | ',
        if(judged.cost_no is null, '–', concat('p. ', judged.cost_page, ': ', judged.cost_printed))
    ) as evidence
from judged
inner join {{ ref('dim_checks') }} as checks on judged.check_id = checks.check_id
