-- One row per rate of completion that the text states, with outturn and the budget that it is of (NT-8).
-- Of a budget of zero there is no rate; that nothing of nothing was spent contradicts nothing.
with rates as (
    select
        * exclude (budget_no, budget_yuan, budget_step),
        completion_stage = 'adjusted_budget' or (completion_stage is null and budget_no is null) as is_of_adjusted,
        if(is_of_adjusted, adjusted_no, budget_no) as budget_no,
        if(is_of_adjusted, adjusted_yuan, budget_yuan) as budget_yuan,
        if(is_of_adjusted, adjusted_step, budget_step) as budget_step
    from {{ ref('claim_statements') }}
    where completion_no is not null and value_no is not null and most_of_a_kind = 1
),

judged as (
    select
        *,
        {{ percent_of('completion', 'completion_step', 'value_yuan', 'value_step', 'budget_yuan', 'budget_step') }}
    from rates
    where budget_no is not null
)

select
    document_id,
    completion_no as claim_no,
    'NT-8' as check_id,
    'completion' as variant,
    [completion_no] as left_claims,
    [value_no, budget_no] as right_claims,
    unit,
    left_value,
    right_value,
    exact_within,
    tolerance,
    case
        when value_yuan = 0 and budget_yuan = 0 then 'nothing_to_compare'
        -- 完成预算的 beside 年初预算 and 全年预算 may be of either.
        when completion_stage is null and adjusted_no is not null and abs(left_value - right_value) > tolerance
            then 'budget_not_named'
    end as reason
from judged
