-- One row per list of shares that the text states of one whole: they add up to 100 % (NT-2 … NT-10).
-- Only of a whole list: its amounts make up the whole as stated, or every part that there can be has its share.
with parts_of as (
    select
        whole,
        part,
        count(*) over (partition by whole) as parts_needed
    from {{ ref('claim_parts') }}
    where list = 1
),

shares as (
    select
        shares.document_id,
        shares.claim_no,
        shares.value,
        parts.subject,
        parts.value_yuan,
        parts.value_step,
        subjects.share_check,
        coalesce(shares.whole_statement_no, -shares.sentence_no) as list_no,
        -- Nothing is exactly 0 %.
        if(parts.value_yuan = 0, 0, shares.value_step) as share_step,
        coalesce(shares.of_subject, parts_of.whole, 'expenditure_total') as whole_name,
        concat_ws(' ', whole_name, if(shares.of_subject is null, shares.fund, shares.of_fund)) as whole,
        if(parts_of.whole = whole_name, parts_of.parts_needed, null) as parts_needed
    from {{ ref('stated_claims') }} as shares
    inner join {{ ref('claim_statements') }} as parts
        on shares.document_id = parts.document_id and shares.statement_no = parts.statement_no
    inner join {{ ref('claim_subjects') }} as subjects on parts.subject = subjects.subject
    left join parts_of on parts.subject = parts_of.part
    where shares.claim_kind = 'share' and parts.value_no is not null
),

lists as (
    select
        document_id,
        list_no,
        min(claim_no) as claim_no,
        arg_min(share_check, claim_no) as check_id,
        arg_min(whole, claim_no) as whole,
        list(claim_no order by claim_no) as left_claims,
        cast(sum(value) as decimal(36, 8)) as left_value,
        cast(sum(share_step) / 2 as decimal(36, 8)) as tolerance,
        sum(value_yuan) as value_yuan,
        sum(value_step) as value_step,
        coalesce(count(distinct subject) = min(parts_needed), false) as has_all_parts
    from shares
    group by document_id, list_no
    having count(*) > 1
)

select
    lists.document_id,
    lists.claim_no,
    lists.check_id,
    'shares' as variant,
    lists.left_claims,
    [] as right_claims,
    'shares' as unit,
    lists.left_value,
    cast(100 as decimal(36, 8)) as right_value,
    cast(0 as decimal(36, 8)) as exact_within,
    lists.tolerance,
    case
        when lists.value_yuan = 0 then 'nothing_to_compare'
        when wholes.value_no is null and not lists.has_all_parts then 'whole_not_stated'
        when
            abs(lists.value_yuan - wholes.value_yuan) > (lists.value_step + wholes.value_step) / 2
            and not lists.has_all_parts then 'only_some_parts_printed'
    end as reason
from lists
left join {{ ref('claim_statements') }} as wholes
    on
        lists.document_id = wholes.document_id and wholes.value_no is not null
        and (lists.list_no = wholes.statement_no or lists.whole = concat_ws(' ', wholes.subject, wholes.fund))
qualify row_number() over (
    partition by lists.document_id, lists.claim_no
    order by abs(lists.value_yuan - wholes.value_yuan), wholes.statement_no
) = 1
