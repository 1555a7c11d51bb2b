-- One row per rate of completion that the text states, with outturn and budget (NT-8).
-- Of a budget of zero there is no rate; that nothing of nothing was spent contradicts nothing.
select
    document_id,
    completion_no as claim_no,
    'NT-8' as check_id,
    'completion' as variant,
    [completion_no] as left_claims,
    [value_no, budget_no] as right_claims,
    {{ percent_of('completion', 'completion_step', 'value_yuan', 'value_step', 'budget_yuan', 'budget_step') }},
    case when value_yuan = 0 and budget_yuan = 0 then 'nothing_to_compare' end as reason
from {{ ref('claim_statements') }}
where completion_no is not null and value_no is not null and budget_no is not null and most_of_a_kind = 1
