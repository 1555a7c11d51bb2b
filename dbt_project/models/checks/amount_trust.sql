-- One row per amount of fct_amounts, with how far identities confirm it.
-- Only a failing error contradicts an amount; that it is no more than another figure does not confirm it.
with votes as (
    select
        terms.amount_no,
        count(*) filter (
            where results.state in ('pass', 'pass_rounding')
            and results.relation = 'equal' and results.severity != 'information'
        ) as holding_results,
        count(*) filter (where results.state = 'fail' and results.severity = 'error') as failing_results
    from {{ ref('instance_terms') }} as terms
    inner join {{ ref('results') }} as results on terms.instance_no = results.instance_no
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
