-- One row per document and form that its contents announce, with the first line that does.
select
    coverage.document_id,
    coverage.form_code,
    documents.disclosure_id,
    coverage.coverage in ('present', 'present_empty') as is_printed_here,
    coverage.evidence_page,
    min(lines.page) as page,
    arg_min(lines.text, (lines.page, lines.line_no)) as line
from {{ ref('form_coverage') }} as coverage
inner join {{ ref('dim_documents') }} as documents on coverage.document_id = documents.document_id
inner join {{ ref('stg_lines') }} as lines
    on
        coverage.document_id = lines.document_id
        and coverage.form_code = lines.form_code
        and lines.role = 'contents'
group by coverage.document_id, coverage.form_code, documents.disclosure_id, is_printed_here, coverage.evidence_page
