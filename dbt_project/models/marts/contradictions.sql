-- One row per printed sum or equation of a current disclosure that fails, the rule in words and both sides as printed.
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
    forms.name as form_name,
    results.subject,
    measures.name as measure_name,
    results.left_yuan,
    results.right_yuan,
    results.gap_yuan,
    results.tolerance_yuan,
    results.evidence
from {{ ref('results') }} as results
inner join {{ ref('dim_documents') }} as documents on results.document_id = documents.document_id
inner join {{ ref('dim_disclosures') }} as disclosures
    on documents.disclosure_id = disclosures.disclosure_id and disclosures.is_current
left join {{ ref('dim_checks') }} as checks on results.check_id = checks.check_id
left join {{ ref('dim_forms') }} as forms on results.form_code = forms.form_code
left join {{ ref('dim_measures') }} as measures on results.measure_code = measures.measure_code
where results.state = 'fail' and results.severity = 'error'
