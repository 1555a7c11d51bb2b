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
)

select
    document_id,
    statement_no,
    any_value(indicator) as indicator,
    any_value(subject) as subject,
    any_value(code) as code,
    any_value(own_stage) as own_stage,
    any_value(fund) as fund,
    max(of_a_kind) as most_of_a_kind,
    any_value(claim_no) filter (where is_value) as value_no,
    any_value(amount_yuan) filter (where is_value) as value_yuan,
    any_value(step_yuan) filter (where is_value) as value_step,
    any_value(claim_no) filter (where is_budget) as budget_no,
    any_value(amount_yuan) filter (where is_budget) as budget_yuan,
    any_value(step_yuan) filter (where is_budget) as budget_step,
    any_value(claim_no) filter (where is_adjusted) as adjusted_no,
    any_value(amount_yuan) filter (where is_adjusted) as adjusted_yuan,
    any_value(step_yuan) filter (where is_adjusted) as adjusted_step,
    any_value(claim_no) filter (where is_prior) as prior_no,
    any_value(amount_yuan) filter (where is_prior) as prior_yuan,
    any_value(step_yuan) filter (where is_prior) as prior_step,
    any_value(claim_no) filter (where is_change) as change_no,
    any_value(signed_yuan) filter (where is_change) as change_yuan,
    any_value(step_yuan) filter (where is_change) as change_step,
    any_value(direction) filter (where is_change) as change_direction,
    any_value(stage) filter (where is_change) as change_stage,
    any_value(claim_no) filter (where is_percent) as percent_no,
    any_value(value) filter (where is_percent) as percent,
    any_value(value_step) filter (where is_percent) as percent_step,
    any_value(claim_no) filter (where is_completion) as completion_no,
    any_value(stage) filter (where is_completion) as completion_stage,
    any_value(value) filter (where is_completion) as completion,
    any_value(value_step) filter (where is_completion) as completion_step,
    any_value(claim_no) filter (where is_outcome) as outcome_no,
    any_value(direction) filter (where is_outcome) as outcome_direction,
    any_value(printed) filter (where is_outcome) as outcome_printed,
    any_value(claim_no) filter (where is_word) as word_no,
    any_value(direction) filter (where is_word) as word_direction,
    any_value(printed) filter (where is_word) as word_printed
from stated
group by document_id, statement_no
