-- One row per list of economic classes that the text names beneath 人员经费 or 公用经费, with what its amount should be.
-- A list that ends with 等 need not be complete.
select
    named.document_id,
    wholes.subject,
    min(named.claim_no) as claim_no,
    list(named.claim_no order by named.claim_no) as claims,
    min(wholes.amount_yuan) as amount_yuan,
    min(wholes.step_yuan) as step_yuan,
    bool_or(contains(named.sentence, named.printed || '等')) as is_open
from {{ ref('fct_claims') }} as named
inner join {{ ref('stated_claims') }} as wholes
    on
        named.document_id = wholes.document_id
        and named.whole_statement_no = wholes.statement_no
        and wholes.claim_kind = 'value'
        and wholes.stage = wholes.own_stage
        and wholes.year_offset = 0
where named.claim_kind = 'named'
group by named.document_id, named.whole_statement_no, wholes.subject
