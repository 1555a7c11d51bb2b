-- One row per indicator and the period that its target is for, with what the row prints beside it; or a goal that no
-- indicator follows.
with cells as (
    select
        *,
        measure_code in ('target_value', 'term_target_value') as is_indicator,
        measure_code in ('target_goal', 'term_goal') as is_goal
    from {{ ref('int_target_cells') }}
),

subjects as (
    select
        document_id,
        subject
    from cells
    where is_indicator
    union
    select
        document_id,
        table_subject
    from cells
    where is_indicator
),

targets as (
    select cells.*
    from cells
    left join subjects on cells.document_id = subjects.document_id and cells.subject = subjects.subject
    where cells.is_indicator or (cells.is_goal and subjects.subject is null)
    qualify
        cells.is_indicator
        or row_number() over (
            partition by cells.document_id, cells.subject, cells.measure_code
            order by cells.table_no, cells.row_no, cells.column_no
        ) = 1
),

beside as (
    select
        targets.document_id,
        targets.table_no,
        targets.row_no,
        targets.column_no,
        arg_max(cells.printed, cells.column_no) filter (
            where cells.measure_code = 'target_operator' and cells.column_no < targets.column_no
        ) as operator_text,
        arg_min(cells.printed, cells.column_no) filter (
            where cells.measure_code = 'target_unit' and cells.column_no > targets.column_no
        ) as unit_text,
        arg_min(cells.printed, cells.column_no) filter (where cells.measure_code = 'target_weight') as weight_text,
        arg_min(cells.printed, cells.column_no) filter (where cells.measure_code = 'actual_value') as actual_text
    from targets
    inner join cells
        on
            targets.document_id = cells.document_id
            and targets.table_no = cells.table_no
            and targets.row_no = cells.row_no
            and targets.panel_no = cells.panel_no
    group by targets.document_id, targets.table_no, targets.row_no, targets.column_no
)

select
    targets.*,
    if(starts_with(targets.measure_code, 'term'), 'term', 'year') as period,
    beside.operator_text,
    beside.unit_text,
    beside.weight_text,
    beside.actual_text
from targets
inner join beside
    on
        targets.document_id = beside.document_id
        and targets.table_no = beside.table_no
        and targets.row_no = beside.row_no
        and targets.column_no = beside.column_no
