-- One row per amount of fct_amounts, with how far identities confirm it.
with votes as (
    select
        terms.amount_no,
        count(*) filter (where judged.state in ('pass', 'pass_rounding')) as holding_results,
        count(*) filter (where judged.state = 'fail') as failing_results
    from {{ ref('instance_terms') }} as terms
    inner join {{ ref('judged_instances') }} as judged on terms.instance_no = judged.instance_no
    group by terms.amount_no
)

select
    amounts.document_id,
    amounts.page,
    amounts.table_no,
    amounts.row_no,
    amounts.column_no,
    case
        when votes.failing_results > 0 then 'contradicted'
        when votes.holding_results > 0 then 'verified'
        else 'unverified'
    end as trust,
    coalesce(votes.holding_results, 0) as holding_results,
    coalesce(votes.failing_results, 0) as failing_results
from {{ ref('printed_amounts') }} as amounts
left join votes on amounts.amount_no = votes.amount_no
