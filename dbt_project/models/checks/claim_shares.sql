-- One row per share that the text states, with the part and the whole that it is made of (NT-2 … NT-12).
-- Of several figures that may be the whole (本年收入 and 收入总计), the one that fits best is meant; where none does, only the
-- whole of the list that the part stands in is sure to be the one.
with amounts as (
    select *
    from {{ ref('stated_claims') }}
    where claim_kind = 'value' and stage = own_stage and year_offset = 0 and amount_yuan is not null
),

shares as (
    select
        shares.*,
        parts.claim_no as part_no,
        parts.amount_yuan as part_yuan,
        parts.step_yuan as part_step,
        coalesce(shares.of_subject, wholes.subject, usual.whole) as whole_name,
        case
            when shares.of_subject is not null then shares.of_fund
            when wholes.subject is not null then wholes.fund
            else shares.fund
        end as whole_fund
    from {{ ref('stated_claims') }} as shares
    inner join amounts as parts
        on shares.document_id = parts.document_id and shares.statement_no = parts.statement_no
    left join amounts as wholes
        on shares.document_id = wholes.document_id and shares.whole_statement_no = wholes.statement_no
    left join {{ ref('claim_parts') }} as usual
        on shares.subject = usual.part and usual.whole = 'three_public_total' and usual.list = 1
    where shares.claim_kind = 'share'
),

candidates as (
    select
        shares.document_id,
        shares.claim_no,
        shares.subject,
        shares.value,
        [shares.part_no, wholes.claim_no] as right_claims,
        coalesce(shares.whole_statement_no = wholes.statement_no, false) as is_own_whole,
        abs(shares.value * wholes.amount_yuan - 100 * shares.part_yuan) as gap,
        {{ percent_of(
            'shares.value', 'shares.value_step', 'shares.part_yuan', 'shares.part_step',
            'wholes.amount_yuan', 'wholes.step_yuan'
        ) }}
    from shares
    inner join amounts as wholes
        on
            shares.document_id = wholes.document_id
            and (
                shares.whole_statement_no = wholes.statement_no
                or (shares.whole_name = wholes.subject and shares.whole_fund is not distinct from wholes.fund)
            )
            and shares.part_no != wholes.claim_no
            and wholes.code is null
)

select
    candidates.document_id,
    candidates.claim_no,
    subjects.share_check as check_id,
    'share' as variant,
    [candidates.claim_no] as left_claims,
    candidates.right_claims,
    candidates.unit,
    candidates.left_value,
    candidates.right_value,
    candidates.exact_within,
    candidates.tolerance,
    case
        when candidates.right_value = 0 and candidates.left_value = 0 then 'nothing_to_compare'
        when not candidates.is_own_whole and abs(candidates.left_value - candidates.right_value) > candidates.tolerance
            then 'whole_not_stated'
    end as reason
from candidates
inner join {{ ref('claim_subjects') }} as subjects on candidates.subject = subjects.subject
qualify row_number() over (
    partition by candidates.document_id, candidates.claim_no
    order by candidates.gap asc, candidates.is_own_whole desc, candidates.right_claims asc
) = 1
