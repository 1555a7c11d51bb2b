-- One row per number of what is counted (团组, 车辆 …) that a document prints or states.
-- Two numbers of one thing are none; that of a 本级 is not its department's, nor a performance target a year's.
with trusts as (
    select
        terms.document_id,
        terms.claim_no,
        terms.table_no,
        terms.row_no,
        terms.column_no,
        case when bool_or(results.state = 'fail') then 'contradicted' else 'verified' end as trust
    from {{ ref('claim_result_terms') }} as terms
    inner join {{ ref('results') }} as results on terms.result_id = results.result_id
    where
        results.state in ('pass', 'pass_rounding', 'fail')
        and results.severity = 'error'
        and results.relation = 'equal'
    group by all
),

told as (
    select
        claims.document_id,
        claims.subject,
        claims.page,
        documents.fiscal_year + claims.year_offset as count_year,
        claims.claim_no,
        null as table_no,
        null as row_no,
        null as column_no,
        claims.value
    from {{ ref('stated_claims') }} as claims
    inner join {{ ref('fct_claims') }} as sentences
        on claims.document_id = sentences.document_id and claims.claim_no = sentences.claim_no
    inner join {{ ref('dim_documents') }} as documents on claims.document_id = documents.document_id
    inner join {{ ref('unit_cost_counts') }} as stocks on claims.subject = stocks.counted
    anti join {{ ref('int_partial_staff') }} as partly
        on claims.document_id = partly.document_id and claims.claim_no = partly.claim_no
    where
        claims.claim_kind = 'count' and not claims.names_unit
        and (claims.year_offset = 0 or claims.year_offset = -1 and stocks.is_stock)
        and coalesce(claims.stage, claims.own_stage) = claims.own_stage
        and not (documents.scope = 'department' and contains(sentences.sentence, '本级'))
    window same_thing as (partition by claims.document_id, claims.subject, claims.year_offset)
    qualify
        min(claims.value) over same_thing = max(claims.value) over same_thing
        and claims.claim_no = min(claims.claim_no) over same_thing
        and claims.year_offset = max(claims.year_offset) over (partition by claims.document_id, claims.subject)

    union all

    select
        counts.document_id,
        counts.subject,
        counts.page,
        documents.fiscal_year as count_year,
        null as claim_no,
        counts.table_no,
        counts.row_no,
        counts.column_no,
        counts.value
    from {{ ref('printed_counts') }} as counts
    inner join {{ ref('dim_documents') }} as documents on counts.document_id = documents.document_id
    where
        counts.form_code in ('YS07', 'JS07', 'YS99', 'JS99')
        and counts.year_offset = 0
        and counts.value is not null
        and counts.stage = if(documents.document_kind = 'budget', 'budget', 'outturn')
)

select
    told.*,
    coalesce(trusts.trust, 'unverified') as trust
from told
left join trusts
    on
        told.document_id = trusts.document_id
        and told.claim_no is not distinct from trusts.claim_no
        and told.table_no is not distinct from trusts.table_no
        and told.row_no is not distinct from trusts.row_no
        and told.column_no is not distinct from trusts.column_no
