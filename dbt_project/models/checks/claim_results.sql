-- One row per stated figure and check, with its state and both sides as printed.
with judged as (
    select
        *,
        abs(left_value - right_value) as gap,
        case when unit = 'percent' and left_value > 0 and right_value > 0 then right_value / left_value end as ratio
    from {{ ref('claim_instances') }}
)

select
    judged.result_id,
    judged.check_id,
    coalesce(judged.severity, checks.severity) as severity,
    checks.relation,
    'claim' as kind,
    judged.document_id,
    claims.page,
    claims.claim_no,
    concat_ws(
        ' ', funds.name, claims.function_code, claims.economic_code, claims.government_economic_code,
        coalesce(subjects.name, claims.subject_label)
    ) as subject,
    case
        when judged.reason = 'suspect_page' then 'parse_suspect'
        when judged.reason in ('blank_in_table', 'printed_by_unit', 'sign_may_be_drawn') then 'insufficient_data'
        when judged.reason in ('budget_not_stated', 'outturn_not_stated', 'whole_not_stated') then 'insufficient_data'
        when judged.reason = 'codes_not_printed' then 'insufficient_data'
        when judged.reason is not null then 'not_applicable'
        when judged.gap <= judged.exact_within then 'pass'
        when judged.gap <= judged.tolerance then 'pass_rounding'
        else 'fail'
    end as state,
    judged.reason,
    case when judged.unit = 'yuan' then cast(judged.left_value as decimal(24, 4)) end as left_yuan,
    case when judged.unit = 'yuan' then cast(judged.right_value as decimal(24, 4)) end as right_yuan,
    case when judged.unit = 'yuan' then cast(judged.left_value - judged.right_value as decimal(24, 4)) end as gap_yuan,
    case when judged.unit = 'yuan' then cast(judged.tolerance as decimal(24, 4)) end as tolerance_yuan,
    case
        when judged.unit = 'shares'
            then concat(evidence.left_words, ' = ', cast(judged.left_value as decimal(12, 2)), '% | 100%')
        else concat_ws(
            ' | ', evidence.left_words,
            concat(
                evidence.right_words,
                ' = ' || cast(cast(judged.ratio * claims.value as decimal(12, 2)) as varchar) || '%'
            )
        )
    end as evidence
from judged
inner join {{ ref('fct_claims') }} as claims
    on judged.document_id = claims.document_id and judged.claim_no = claims.claim_no
inner join {{ ref('dim_checks') }} as checks on judged.check_id = checks.check_id
left join {{ ref('claim_evidence') }} as evidence on judged.result_id = evidence.result_id
left join {{ ref('claim_subjects') }} as subjects on claims.subject = subjects.subject
left join {{ ref('dim_funds') }} as funds on claims.fund = funds.fund
