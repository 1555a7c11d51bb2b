-- One row per claim whose subject is known, with the key under which the text states it again.
-- A figure of a year that is neither this nor the last is of another story.
-- In a document of several units a sentence may name one of them.
with units as (
    select
        amounts.document_id,
        string_agg(distinct regexp_escape(amounts.unit_label), '|') as any_label
    from {{ ref('printed_amounts') }} as amounts
    where amounts.unit_label is not null
    group by amounts.document_id
    having count(distinct amounts.unit_label) > 2
),

statements as (
    select distinct
        document_id,
        statement_no,
        subject
    from {{ ref('fct_claims') }}
    where statement_no is not null
)

select
    claims.document_id,
    claims.claim_no,
    claims.page,
    claims.sentence_no,
    claims.statement_no,
    claims.whole_statement_no,
    claims.subject,
    claims.fund,
    claims.claim_kind,
    claims.stage,
    claims.direction,
    claims.of_subject,
    claims.of_fund,
    claims.value,
    claims.value_unit,
    claims.value_step,
    claims.amount_yuan,
    claims.step_yuan,
    claims.printed,
    claims.comparison_base,
    wholes.subject as whole_subject,
    contains(claims.sentence, claims.subject_label) as is_named,
    coalesce(regexp_matches(claims.sentence, units.any_label), false) as names_unit,
    case documents.document_kind when 'final_accounts' then 'outturn' else 'budget' end as own_stage,
    claims.reference_year - documents.fiscal_year as year_offset,
    coalesce(claims.function_code, claims.economic_code, claims.government_economic_code) as code,
    concat_ws(
        ' ', claims.subject, claims.function_code, claims.economic_code, claims.government_economic_code
    ) as indicator
from {{ ref('fct_claims') }} as claims
inner join {{ ref('dim_documents') }} as documents on claims.document_id = documents.document_id
left join units on claims.document_id = units.document_id
left join statements as wholes
    on claims.document_id = wholes.document_id and claims.whole_statement_no = wholes.statement_no
where claims.is_resolved
