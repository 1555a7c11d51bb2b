-- One row per figure of last year that a current disclosure quotes or implies, judged against what was published then.
-- What other years say of anything but money (the life of a code) is none.
select
    results.result_id,
    disclosures.disclosure_id,
    disclosures.organisation_id,
    disclosures.organisation_name,
    disclosures.scope,
    disclosures.fiscal_year,
    disclosures.document_kind,
    results.document_id,
    results.check_id,
    checks.rule_zh,
    results.subject,
    results.left_yuan,
    results.right_yuan,
    results.gap_yuan,
    results.tolerance_yuan,
    case results.state
        when 'pass' then 'agrees'
        when 'pass_rounding' then 'rounding'
        else 'differs'
    end as quote_verdict,
    results.evidence
from {{ ref('results') }} as results
inner join {{ ref('dim_checks') }} as checks on results.check_id = checks.check_id and checks.scope = 'across_years'
inner join {{ ref('dim_documents') }} as documents on results.document_id = documents.document_id
inner join {{ ref('dim_disclosures') }} as disclosures
    on documents.disclosure_id = disclosures.disclosure_id and disclosures.is_current
where results.state in ('pass', 'pass_rounding', 'fail') and results.left_yuan is not null
