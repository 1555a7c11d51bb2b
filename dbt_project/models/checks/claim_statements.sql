-- One row per statement: this year's figure, the prior one, the change and the percentage that the text gives for it.
-- Where it gives more than one of a kind (`most_of_a_kind`), it cannot be told which belong together.
with stated as (
    select
        *,
        case
            when direction = 'decrease' then -amount_yuan
            when direction is not null then amount_yuan
        end as signed_yuan,
        claim_kind = 'value' and year_offset = 0 and stage = own_stage as is_value,
        claim_kind = 'value' and year_offset = 0 and stage = 'budget' and own_stage = 'outturn' as is_budget,
        claim_kind = 'value' and year_offset = 0 and stage = 'adjusted_budget' as is_adjusted,
        claim_kind = 'prior' as is_prior,
        claim_kind = 'change' and amount_yuan is not null as is_change,
        claim_kind = 'change' and amount_yuan is null as is_word,
        claim_kind = 'change_percent' as is_percent,
        claim_kind = 'completion' as is_completion,
        claim_kind = 'outcome' as is_outcome,
        count(*) over (
            partition by
                document_id, statement_no, claim_kind, case claim_kind when 'value' then stage end, amount_yuan is null
        ) as of_a_kind
    from {{ ref('stated_claims') }}
    where claim_kind != 'bare'
)

select
    document_id,
    statement_no,
    arg_min(indicator, claim_no) as indicator,
    arg_min(subject, claim_no) as subject,
    arg_min(code, claim_no) as code,
    arg_min(own_stage, claim_no) as own_stage,
    arg_min(fund, claim_no) as fund,
    max(of_a_kind) as most_of_a_kind,
    min(claim_no) filter (where is_value) as value_no,
    arg_min(amount_yuan, claim_no) filter (where is_value) as value_yuan,
    arg_min(step_yuan, claim_no) filter (where is_value) as value_step,
    min(claim_no) filter (where is_budget) as budget_no,
    arg_min(amount_yuan, claim_no) filter (where is_budget) as budget_yuan,
    arg_min(step_yuan, claim_no) filter (where is_budget) as budget_step,
    min(claim_no) filter (where is_adjusted) as adjusted_no,
    arg_min(amount_yuan, claim_no) filter (where is_adjusted) as adjusted_yuan,
    arg_min(step_yuan, claim_no) filter (where is_adjusted) as adjusted_step,
    min(claim_no) filter (where is_prior) as prior_no,
    arg_min(amount_yuan, claim_no) filter (where is_prior) as prior_yuan,
    arg_min(step_yuan, claim_no) filter (where is_prior) as prior_step,
    min(claim_no) filter (where is_change) as change_no,
    arg_min(signed_yuan, claim_no) filter (where is_change) as change_yuan,
    arg_min(step_yuan, claim_no) filter (where is_change) as change_step,
    arg_min(direction, claim_no) filter (where is_change) as change_direction,
    arg_min(stage, claim_no) filter (where is_change) as change_stage,
    min(claim_no) filter (where is_percent) as percent_no,
    arg_min(value, claim_no) filter (where is_percent) as percent,
    arg_min(value_step, claim_no) filter (where is_percent) as percent_step,
    min(claim_no) filter (where is_completion) as completion_no,
    arg_min(stage, claim_no) filter (where is_completion) as completion_stage,
    arg_min(value, claim_no) filter (where is_completion) as completion,
    arg_min(value_step, claim_no) filter (where is_completion) as completion_step,
    min(claim_no) filter (where is_outcome) as outcome_no,
    arg_min(direction, claim_no) filter (where is_outcome) as outcome_direction,
    arg_min(printed, claim_no) filter (where is_outcome) as outcome_printed,
    min(claim_no) filter (where is_word) as word_no,
    arg_min(direction, claim_no) filter (where is_word) as word_direction,
    arg_min(printed, claim_no) filter (where is_word) as word_printed
from stated
group by document_id, statement_no
