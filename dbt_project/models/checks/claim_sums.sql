-- One row per stated whole and list of its parts that the text states in full (NT-9, NT-10, NT-12).
with figures as (
    select
        document_id,
        statement_no,
        whole_statement_no,
        subject,
        claim_no,
        amount_yuan as amount,
        step_yuan as step
    from {{ ref('fct_claims') }}
    where claim_kind = 'value' and statement_no is not null
    qualify count(*) over (partition by document_id, statement_no) = 1
),

lists as (
    select
        *,
        count(*) over (partition by whole, list) as parts_needed
    from {{ ref('claim_parts') }}
),

named as (
    select
        wholes.document_id,
        wholes.claim_no,
        min(lists.check_id) as check_id,
        concat('list ', lists.list) as variant,
        list(parts.claim_no order by parts.claim_no) as right_claims,
        'yuan' as unit,
        min(wholes.amount) as left_value,
        sum(parts.amount) as right_value,
        (sum(parts.step) + min(wholes.step)) / 2 as tolerance,
        null as reason
    from figures as wholes
    inner join lists on wholes.subject = lists.whole
    inner join figures as parts
        on
            wholes.document_id = parts.document_id
            and wholes.statement_no = parts.whole_statement_no
            and lists.part = parts.subject
    group by wholes.document_id, wholes.claim_no, lists.list
    having count(distinct parts.subject) = min(lists.parts_needed) and count(*) = min(lists.parts_needed)
)

select
    * replace (
        cast(left_value as decimal(36, 8)) as left_value,
        cast(right_value as decimal(36, 8)) as right_value,
        cast(tolerance as decimal(36, 8)) as tolerance
    ),
    [claim_no] as left_claims,
    cast(0 as decimal(36, 8)) as exact_within
from named
