-- One row per statement whose prior figure last year's disclosure published, with the nearest figure there (YR-3).
-- Where the text does not say which of last year's figures it compares with, a difference is none.
with places as (
    select
        now.document_id,
        earlier.document_id as earlier_document_id
    from {{ ref('document_places') }} as now
    inner join {{ ref('document_places') }} as earlier
        on
            now.organisation_key = earlier.organisation_key
            and now.document_kind = earlier.document_kind
            and now.fiscal_year = earlier.fiscal_year + 1
            and earlier.is_current
),

bases as (
    select
        bases.*,
        replace(sentences.sentence, concat(sentences.reference_year - 1, '年'), '上年') as base_sentence,
        case
            when bases.own_stage = 'outturn' then regexp_matches(base_sentence, '[上去]年度?(年初)?(支出|收入)?决算')
            else regexp_matches(base_sentence, '[上去]年度?(年初)?(部门)?预算[^执]')
        end as names_base
    from {{ ref('claim_bases') }} as bases
    inner join {{ ref('fct_claims') }} as sentences
        on
            bases.document_id = sentences.document_id
            and coalesce(bases.change_no, bases.prior_no) = sentences.claim_no
    where
        bases.value_no is not null and bases.base_yuan is not null
        and coalesce(sentences.stage, bases.own_stage) = bases.own_stage
),

matches as (
    select
        bases.document_id,
        coalesce(bases.change_no, bases.prior_no) as claim_no,
        bases.figures,
        bases.base_yuan,
        bases.base_step,
        bases.names_base,
        amounts.amount_no,
        amounts.amount_yuan,
        amounts.step_yuan
    from bases
    inner join places on bases.document_id = places.document_id
    inner join {{ ref('claim_terms') }} as terms
        on bases.subject = terms.subject and (terms.fund = '*' or bases.fund is not distinct from terms.fund)
    inner join {{ ref('printed_amounts') }} as amounts
        on
            places.earlier_document_id = amounts.document_id
            and terms.form_code = amounts.form_code
            and (terms.line_code is null or terms.line_code = amounts.line_code)
            and (bases.code is null or bases.code = amounts.code)
            and (terms.measure_code is null or terms.measure_code = amounts.measure_code)
            and (terms.amount_fund is null or terms.amount_fund = amounts.fund)
            and amounts.year_offset = 0 and bases.own_stage = amounts.stage and amounts.comparison is null
            and amounts.value_state in ('amount', 'zero')
    qualify row_number() over (
        partition by bases.document_id, bases.change_no, bases.prior_no
        order by abs(bases.base_yuan - amounts.amount_yuan), amounts.amount_no, bases.figures
    ) = 1
),

judged as (
    select
        *,
        {{ same_figure('base_yuan', 'base_step', 'amount_yuan', 'step_yuan') }}
    from matches
)

select
    * exclude (figures, base_yuan, base_step, names_base, amount_no, amount_yuan, step_yuan),
    'YR-3' as check_id,
    'prior_year' as variant,
    [claim_no] as left_claims,
    list_filter(figures, lambda number: number != claim_no) as right_claims,
    [amount_no] as right_amounts,
    case when not names_base and abs(left_value - right_value) > tolerance then 'base_not_named' end as reason
from judged
