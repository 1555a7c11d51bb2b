select coverage.form_code, forms.name as form_name, coverage.coverage, coverage.evidence_page
from checks.form_coverage as coverage inner join core.dim_forms as forms using (form_code)
where coverage.document_id = $document and (coverage.coverage != 'absent' or forms.is_required)
order by coverage.form_code
