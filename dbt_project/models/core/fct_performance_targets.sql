-- One row per printed target: an indicator and the period that its target is for; or a goal that no indicator follows.
with figures as (
    select * from {{ ref('int_target_figures') }}
)

select
    targets.document_id,
    targets.disclosure_id,
    targets.form_code,
    targets.page,
    targets.table_no,
    targets.row_no,
    targets.column_no,
    if(targets.is_goal, 'goal', 'indicator') as target_kind,
    targets.period,
    targets.reference_year,
    targets.project_label,
    targets.unit_label,
    case
        when targets.period = 'term' then coalesce(goals.term_goal, goals.year_goal, table_goals.term_goal)
        else coalesce(goals.year_goal, goals.term_goal, table_goals.year_goal)
    end as goal,
    nullif(split_part(targets.heading, ' / ', 1), '') as level_1,
    nullif(split_part(targets.heading, ' / ', 2), '') as level_2,
    case when not targets.is_goal then targets.line_label end as level_3,
    coalesce(operator.operator, target.operator) as operator,
    target.value as target_value,
    case when not targets.is_goal then targets.printed end as target_text,
    -- Apart, behind the number, or in brackets behind the name of the indicator.
    coalesce(
        targets.unit_text,
        target.unit,
        case
            when target.value is not null
                then nullif(regexp_extract(targets.line_label, '[(（]([^()（）\d]{1,8})[)）]$', 1), '')
        end
    ) as target_unit,
    weight.value as weight,
    actual.value as actual_value,
    targets.actual_text
from {{ ref('int_target_rows') }} as targets
left join {{ ref('int_target_goals') }} as goals
    on targets.document_id = goals.document_id and targets.subject = goals.subject
left join {{ ref('int_target_goals') }} as table_goals
    on targets.document_id = table_goals.document_id and targets.table_subject = table_goals.subject
left join figures as target on targets.printed = target.text and not targets.is_goal
left join figures as operator on targets.operator_text = operator.text
left join figures as weight on targets.weight_text = weight.text
left join figures as actual on targets.actual_text = actual.text
