-- One row per stated whole and the parts that the text lists with it, whatever they are called (NT-1 … NT-12).
-- Parts of one kind in one sentence are never more than their whole; less only where the list need not be complete.
-- A list in brackets without 等 is complete.
with figures as (
    select
        document_id,
        statement_no,
        whole_statement_no,
        sentence_no,
        sentence,
        subject,
        subject_label,
        is_resolved,
        claim_no,
        stage,
        reference_year,
        amount_yuan,
        step_yuan,
        case
            when subject in ('function', 'economic') then subject
            when subject in ('basic', 'project', 'operating', 'remitted', 'subsidy', 'reserve') then 'use'
            else 'source'
        end as family
    from {{ ref('fct_claims') }}
    where claim_kind = 'value' and statement_no is not null and amount_yuan is not null
    qualify count(*) over (partition by document_id, statement_no) = 1
),

lists as (
    select
        wholes.document_id,
        wholes.claim_no,
        subjects.share_check as check_id,
        list(parts.claim_no order by parts.claim_no) as right_claims,
        cast(min(wholes.amount_yuan) as decimal(36, 8)) as left_value,
        cast(sum(parts.amount_yuan) as decimal(36, 8)) as right_value,
        cast((sum(parts.step_yuan) + min(wholes.step_yuan)) / 2 as decimal(36, 8)) as tolerance,
        bool_and(parts.is_resolved) and count(distinct parts.family) = 1 as is_plain,
        min(parts.sentence_no) = max(parts.sentence_no) as is_together,
        bool_and(parts.sentence_no = wholes.sentence_no) as is_beside_whole,
        coalesce(arg_min(
            regexp_matches(parts.sentence, '[（(]' || regexp_escape(parts.subject_label))
            and not contains(parts.sentence, '等'), parts.claim_no
        ), false) as is_in_brackets
    from figures as wholes
    inner join figures as parts
        on
            wholes.document_id = parts.document_id
            and wholes.statement_no = parts.whole_statement_no
            and wholes.stage = parts.stage
            and wholes.reference_year = parts.reference_year
    inner join {{ ref('claim_subjects') }} as subjects on wholes.subject = subjects.subject
    left join {{ ref('claim_sums') }} as sums
        on wholes.document_id = sums.document_id and wholes.claim_no = sums.claim_no
    where wholes.is_resolved and sums.claim_no is null
    group by wholes.document_id, wholes.claim_no, subjects.share_check
    having count(*) > 1
)

select
    * exclude (is_plain, is_together, is_beside_whole, is_in_brackets),
    'list' as variant,
    [claim_no] as left_claims,
    'yuan' as unit,
    cast(0 as decimal(36, 8)) as exact_within,
    case
        when abs(left_value - right_value) <= tolerance then null
        when is_plain and is_together and is_in_brackets then null
        when left_value > right_value then 'only_some_parts_printed'
        when not (is_plain and is_beside_whole) then 'parts_of_parts'
    end as reason
from lists
