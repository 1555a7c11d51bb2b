-- One row per check instance with its state (IDENTITIES.md b2), and the reason where it is neither right nor wrong.
with unplaced as (
    select
        table_key,
        lane,
        count(*) as row_count
    from {{ ref('keyed_rows') }}
    where has_money and row_key is null and detail is null
    group by table_key, lane
),

weighed as (
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
        keyed_rows.is_total and unplaced.row_count > 0
        and instances.kind in ('balance_sum', 'hierarchy', 'unit_sum') as has_unplaced,
        case
            when
                weighed.left_yuan = leaves.leaves_yuan
                and abs(weighed.gap_yuan) <= leaves.printed_terms * weighed.step_yuan
                then leaves.printed_terms * weighed.step_yuan
            else weighed.tolerance_yuan
        end as tolerance_yuan
    from {{ ref('instances') }} as instances
    inner join {{ ref('weighed_instances') }} as weighed on instances.instance_no = weighed.instance_no
    inner join {{ ref('printed_amounts') }} as amounts on instances.anchor_no = amounts.amount_no
    inner join {{ ref('keyed_rows') }} as keyed_rows
        on
            amounts.table_key = keyed_rows.table_key
            and amounts.row_no = keyed_rows.row_no
            and amounts.panel_no = keyed_rows.panel_no
    left join unplaced on keyed_rows.table_key = unplaced.table_key and keyed_rows.lane = unplaced.lane
    left join {{ ref('rounded_sums') }} as leaves on instances.instance_no = leaves.instance_no
),

reasoned as (
    select
        *,
        case
            when has_unreadable then 'unreadable_term'
            when is_incomplete then 'term_not_printed'
            when is_ambiguous then 'term_printed_twice'
            when non_zero_terms = 0 then 'nothing_to_compare'
            when kind != 'equation' and printed_left = 0 then 'sum_not_printed'
            when abs(gap_yuan) > tolerance_yuan and has_unplaced then 'unrecognised_rows'
            when abs(gap_yuan) > tolerance_yuan and on_suspect_page then 'suspect_page'
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
        when reason in ('term_not_printed', 'sum_not_printed', 'unrecognised_rows') then 'insufficient_data'
        when reason is not null then 'not_applicable'
        when gap_yuan = 0 then 'pass'
        when abs(gap_yuan) <= tolerance_yuan then 'pass_rounding'
        else 'fail'
    end as state
from reasoned
