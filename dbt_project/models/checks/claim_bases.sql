-- One row per statement that gives at most one figure of a kind, with what its change is measured by: last year's,
-- or this year's less the change. This year's figure may stand elsewhere in the text, if only one does.
with known as (
    select
        document_id,
        indicator,
        fund,
        min(value_no) as value_no,
        min(value_yuan) as value_yuan,
        arg_min(value_step, value_no) as value_step,
        count(distinct value_yuan) as figures
    from {{ ref('claim_statements') }}
    where value_no is not null
    group by grouping sets ((document_id, indicator, fund), (document_id, indicator))
    having count(distinct value_yuan) = 1
),

-- That of the same fund before that of any.
completed as (
    select
        statements.* exclude (value_no, value_yuan, value_step, prior_no, prior_yuan, prior_step),
        coalesce(statements.value_no, known.value_no) as value_no,
        coalesce(statements.value_yuan, known.value_yuan) as value_yuan,
        coalesce(statements.value_step, known.value_step) as value_step,
        coalesce(statements.prior_no, budgets.budget_no) as prior_no,
        coalesce(statements.prior_yuan, budgets.budget_yuan) as prior_yuan,
        coalesce(statements.prior_step, budgets.budget_step) as prior_step
    from {{ ref('claim_statements') }} as statements
    left join {{ ref('claim_statements') }} as budgets
        on
            statements.document_id = budgets.document_id
            and statements.statement_no = budgets.statement_no
            and statements.change_stage = 'budget'
    left join known
        on
            statements.document_id = known.document_id
            and statements.indicator = known.indicator
            and (known.fund is null or statements.fund = known.fund)
    where statements.most_of_a_kind = 1
    qualify row_number() over (
        partition by statements.document_id, statements.statement_no order by known.fund is null, known.value_no
    ) = 1
)

select
    * exclude (change_yuan, change_step),
    change_yuan as stated_change_yuan,
    change_step as stated_change_step,
    coalesce(change_yuan, value_yuan - prior_yuan) as change_yuan,
    coalesce(change_step, value_step + prior_step) as change_step,
    coalesce(prior_yuan, value_yuan - change_yuan) as base_yuan,
    coalesce(prior_step, value_step + change_step) as base_step,
    list_filter([prior_no, value_no, change_no], lambda number: number is not null) as figures
from completed
