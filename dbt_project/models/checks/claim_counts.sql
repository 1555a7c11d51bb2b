-- One row per stated number of vehicles or projects and the list of their uses or grades that the text states (NT-12).
-- What a part is called does not matter. A list without its last part (其他, 不合格) need not be whole.
with counts as (
    select
        document_id,
        statement_no,
        whole_statement_no,
        subject,
        claim_no,
        sentence,
        value_unit,
        value
    from {{ ref('fct_claims') }}
    where claim_kind = 'count' and statement_no is not null
    qualify count(*) over (partition by document_id, statement_no) = 1
)

select
    wholes.document_id,
    wholes.claim_no,
    'NT-12' as check_id,
    'counts' as variant,
    [wholes.claim_no] as left_claims,
    list(parts.claim_no order by parts.claim_no) as right_claims,
    'count' as unit,
    cast(min(wholes.value) as decimal(36, 8)) as left_value,
    cast(sum(parts.value) as decimal(36, 8)) as right_value,
    cast(0 as decimal(36, 8)) as exact_within,
    cast(0 as decimal(36, 8)) as tolerance,
    case
        when
            sum(parts.value) < min(wholes.value)
            and not bool_or(regexp_matches(parts.sentence, lists.complete_with))
            then 'only_some_parts_printed'
    end as reason
from counts as wholes
inner join {{ ref('claim_count_lists') }} as lists on wholes.subject = lists.subject
inner join counts as parts
    on
        wholes.document_id = parts.document_id
        and wholes.statement_no = parts.whole_statement_no
        and wholes.value_unit = parts.value_unit
where wholes.value > 0 and contains(parts.sentence, coalesce(lists.named_by, ''))
group by wholes.document_id, wholes.claim_no
having count(*) > 1
