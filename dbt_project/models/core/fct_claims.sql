-- One row per figure, or word that stands for one, that the running text of a budget or final account states.
with claims as (
    select
        claims.*,
        documents.disclosure_id,
        documents.fiscal_year,
        units.multiplier,
        case documents.document_kind when 'budget' then 'budget' else 'outturn' end as own_stage,
        coalesce(claims.class_code, codes.function_code) as code
    from {{ ref('stg_claims') }} as claims
    inner join {{ ref('dim_documents') }} as documents on claims.document_id = documents.document_id
    left join {{ ref('int_claim_codes') }} as codes
        on claims.document_id = codes.document_id and claims.claim_no = codes.claim_no
    left join {{ ref('units') }} as units on claims.unit_text = units.unit_text
    where
        documents.document_kind in ('budget', 'final_accounts')
        and claims.claim_kind not in ('organisation', 'scope_word')
)

select
    document_id,
    disclosure_id,
    page,
    x0,
    top,
    x1,
    bottom,
    sentence_no,
    claim_no,
    statement_no,
    whole_statement_no,
    sentence,
    subject,
    subject_label,
    fund,
    case class_scheme when 'function_code' then code end as function_code,
    case class_scheme when 'economic_code' then code end as economic_code,
    case class_scheme when 'government_economic_code' then code end as government_economic_code,
    claim_kind,
    case when claim_kind = 'value' then coalesce(stage, own_stage) else stage end as stage,
    case
        when claim_kind = 'prior' then coalesce(stated_year, fiscal_year - 1)
        when claim_kind not in ('leftover', 'bare', 'reason', 'named') then coalesce(stated_year, fiscal_year)
    end as reference_year,
    comparison_base,
    direction,
    of_subject,
    of_fund,
    cast(printed_number as decimal(24, 6)) as value,
    case unit_text when '％' then '%' else unit_text end as value_unit,
    cast(printed_step as decimal(24, 6)) as value_step,
    case when multiplier is not null then {{ in_yuan('printed_number', 'multiplier') }} end as amount_yuan,
    case when multiplier is not null then {{ in_yuan('printed_step', 'multiplier') }} end as step_yuan,
    text as printed,
    subject is not null
    and (subject not in ('function', 'economic') or code is not null) as is_resolved
from claims
