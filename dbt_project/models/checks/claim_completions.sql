-- One row per rate of completion that the text states, with outturn and the budget that it is of (NT-8).
-- Where the text gives no budget it is the one that a table prints beside the outturn: first or adjusted.
-- Of a budget of zero there is no rate; that nothing of nothing was spent contradicts nothing.
with rates as (
    select
        * exclude (budget_no, budget_yuan, budget_step),
        completion_stage = 'adjusted_budget' or (completion_stage is null and budget_no is null) as is_of_adjusted,
        if(is_of_adjusted, adjusted_no, budget_no) as budget_no,
        if(is_of_adjusted, adjusted_yuan, budget_yuan) as budget_yuan,
        if(is_of_adjusted, adjusted_step, budget_step) as budget_step
    from {{ ref('claim_statements') }}
    where completion_no is not null and most_of_a_kind = 1
),

printed as (
    select
        rates.document_id,
        rates.statement_no,
        amounts.amount_no,
        amounts.amount_yuan,
        amounts.step_yuan
    from rates
    inner join {{ ref('asked_amounts') }} as asked
        on rates.document_id = asked.document_id and rates.value_no = asked.claim_no
    inner join {{ ref('printed_amounts') }} as amounts
        on
            asked.tables_document_id = amounts.document_id
            and asked.form_code = amounts.form_code
            and asked.line_code = amounts.line_code
            and coalesce(asked.measure_code, amounts.measure_code) = amounts.measure_code
            and coalesce(asked.amount_fund, amounts.fund) = amounts.fund
    where
        rates.own_stage = 'outturn' and rates.budget_no is null
        and amounts.stage in ('budget', 'adjusted_budget') and amounts.value_state in ('amount', 'zero')
        and amounts.year_offset = 0 and amounts.comparison is null and amounts.unit_label is null
    qualify
        row_number() over (
            partition by rates.document_id, rates.statement_no
            order by
                abs(100 * rates.value_yuan - rates.completion * amounts.amount_yuan) asc, amounts.amount_no asc
        ) = 1
),

judged as (
    select
        rates.*,
        printed.amount_no,
        coalesce(rates.budget_yuan, printed.amount_yuan) as whole_yuan,
        coalesce(rates.budget_step, printed.step_yuan) as whole_step,
        {{ percent_of('completion', 'completion_step', 'value_yuan', 'value_step', 'whole_yuan', 'whole_step') }}
    from rates
    left join printed on rates.document_id = printed.document_id and rates.statement_no = printed.statement_no
)

select
    document_id,
    completion_no as claim_no,
    'NT-8' as check_id,
    'completion' as variant,
    [completion_no] as left_claims,
    list_filter([value_no, budget_no], lambda number: number is not null) as right_claims,
    list_filter([amount_no], lambda number: number is not null) as right_amounts,
    unit,
    left_value,
    right_value,
    exact_within,
    tolerance,
    case
        when value_no is null then 'outturn_not_stated'
        when whole_yuan is null then 'budget_not_stated'
        when value_yuan = 0 and whole_yuan = 0 then 'nothing_to_compare'
        -- 完成预算的 beside 年初预算 and 全年预算 may be of either, and so may 预算数 of a table.
        when abs(left_value - right_value) <= tolerance then null
        when completion_stage is null and adjusted_no is not null then 'budget_not_named'
        when completion_stage is not null and amount_no is not null then 'budget_not_named'
    end as reason
from judged
