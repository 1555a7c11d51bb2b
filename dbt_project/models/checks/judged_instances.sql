-- One row per check instance with its state, and the reason where it is neither right nor wrong.
-- Levels without codes: parts with their own parts, or these with theirs, add up to two or three times the total.
with weighed as (
    select
        instances.*,
        weighed.left_yuan,
        weighed.right_yuan,
        weighed.gap_yuan,
        weighed.non_zero_terms,
        weighed.printed_left,
        weighed.has_unreadable,
        weighed.on_suspect_page,
        keyed_rows.code,
        unplaced.table_key is not null and instances.kind != 'row_sum' as has_unplaced,
        coalesce(leaves.printed_terms * weighed.step_yuan, weighed.tolerance_yuan) as tolerance_yuan
    from {{ ref('instances') }} as instances
    inner join {{ ref('weighed_instances') }} as weighed on instances.instance_no = weighed.instance_no
    inner join {{ ref('printed_amounts') }} as amounts on instances.anchor_no = amounts.amount_no
    inner join {{ ref('keyed_rows') }} as keyed_rows
        on
            amounts.table_key = keyed_rows.table_key
            and amounts.row_no = keyed_rows.row_no
            and amounts.panel_no = keyed_rows.panel_no
    left join {{ ref('unplaced_rows') }} as unplaced
        on
            keyed_rows.table_key = unplaced.table_key
            and instances.adds_up
            and case when instances.kind = 'equation' then -1 else keyed_rows.lane end = unplaced.lane
            and case when instances.kind = 'equation' then '' else coalesce(keyed_rows.code, '') end = unplaced.code
    left join {{ ref('rounded_sums') }} as leaves
        on
            instances.instance_no = leaves.instance_no
            and weighed.left_yuan = leaves.leaves_yuan
            and abs(weighed.gap_yuan) <= leaves.printed_terms * weighed.step_yuan
),

reasoned as (
    select
        *,
        case when relation = 'at_least' then -gap_yuan else abs(gap_yuan) end > tolerance_yuan as is_missed,
        least(abs(gap_yuan + left_yuan), abs(gap_yuan + 2 * left_yuan)) <= tolerance_yuan as repeats_levels,
        case
            when has_unreadable then 'unreadable_term'
            when non_zero_terms = 0 then 'nothing_to_compare'
            when guard_reason is not null then guard_reason
            when is_incomplete then 'term_not_printed'
            when is_ambiguous then 'term_printed_twice'
            when kind != 'equation' and printed_left = 0 then 'sum_not_printed'
            when is_missed and has_blank then 'term_not_printed'
            when is_missed and has_of_which and gap_yuan > 0 then 'only_some_parts_printed'
            when is_missed and has_items and repeats_levels then 'levels_not_coded'
            when is_missed and has_unplaced then 'unrecognised_rows'
            when is_missed and on_suspect_page then 'suspect_page'
        end as reason
    from weighed
)

select
    instance_no,
    anchor_no,
    check_id,
    kind,
    equation,
    code,
    left_yuan,
    right_yuan,
    gap_yuan,
    tolerance_yuan,
    reason,
    case
        when reason in ('unreadable_term', 'suspect_page') then 'parse_suspect'
        when reason in (
            'term_not_printed', 'sum_not_printed', 'levels_not_coded', 'unrecognised_rows', 'condition_not_printed'
        ) then 'insufficient_data'
        when reason is not null then 'not_applicable'
        when is_missed then 'fail'
        when gap_yuan = 0 or (relation = 'at_least' and gap_yuan > 0) then 'pass'
        else 'pass_rounding'
    end as state
from reasoned
