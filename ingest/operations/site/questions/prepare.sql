-- What the pages of documents show, gathered once: cells with trust, contradictions, their terms, and what would
-- let them hold.
create temp table contradictions as
select
    results.*, checks.rule, checks.rule_zh,
    row_number() over (
        partition by results.document_id order by results.severity, abs(results.gap_yuan) desc nulls last, results.result_id
    ) as contradiction_no
from checks.results as results inner join core.dim_checks as checks using (check_id)
where results.state in ('fail', 'parse_suspect') and results.severity != 'information';

create temp table contradiction_terms as
select
    terms.result_id, terms.side, cast(terms.weight as double) as weight, terms.document_id, terms.page,
    terms.table_no, terms.row_no, terms.column_no, terms.claim_no, terms.printed, terms.amount_yuan,
    coalesce(cells.x0, claims.x0) as x0, coalesce(cells.top, claims.top) as top,
    coalesce(cells.x1, claims.x1) as x1, coalesce(cells.bottom, claims.bottom) as bottom,
    claims.sentence, amounts.line_label, amounts.function_code, amounts.economic_code
from checks.result_terms as terms
semi join contradictions on terms.result_id = contradictions.result_id
left join staging.stg_cells as cells
    on terms.document_id = cells.document_id and terms.table_no = cells.table_no
    and terms.row_no = cells.row_no and terms.column_no = cells.column_no
left join core.fct_amounts as amounts
    on terms.document_id = amounts.document_id and terms.table_no = amounts.table_no
    and terms.row_no = amounts.row_no and terms.column_no = amounts.column_no
left join core.fct_claims as claims
    on terms.document_id = claims.document_id and terms.claim_no = claims.claim_no;

create temp table site_cells as
select
    cells.document_id, cells.page, cells.table_no, cells.row_no, cells.column_no, cells.row_span, cells.column_span,
    cells.x0, cells.top, cells.x1, cells.bottom, cells.text, cells.role, cells.stage,
    concat_ws(' ', measures.name, measures.name_en) as measure, concat_ws(' ', funds.name, funds.name_en) as fund,
    cells.reference_year, cells.comparison, cells.heading, amounts.amount_yuan, amounts.value_state, trusts.trust
from staging.stg_cells as cells
left join core.fct_amounts as amounts
    on cells.document_id = amounts.document_id and cells.table_no = amounts.table_no
    and cells.row_no = amounts.row_no and cells.column_no = amounts.column_no
left join checks.amount_trust as trusts
    on cells.document_id = trusts.document_id and cells.table_no = trusts.table_no
    and cells.row_no = trusts.row_no and cells.column_no = trusts.column_no
left join core.dim_measures as measures on cells.measure_code = measures.measure_code
left join core.dim_funds as funds on cells.fund = funds.fund
order by cells.document_id, cells.page, cells.table_no, cells.row_no, cells.column_no;

create temp view site_tables as
select
    tables.document_id, tables.table_no, tables.form_code, forms.name as form_name, tables.title, tables.unit_text
from staging.stg_tables as tables left join core.dim_forms as forms using (form_code);

create temp view site_coverage as
select coverage.document_id, coverage.form_code, forms.name as form_name, coverage.coverage, coverage.evidence_page
from checks.form_coverage as coverage
inner join core.dim_forms as forms using (form_code)
inner join core.dim_documents as documents using (document_id)
where
    coverage.coverage != 'absent'
    or forms.is_required and documents.fiscal_year >= coalesce(forms.required_from, 0);

-- The likeliest changes, first three ranks.
create temp view site_proposals as
select
    proposals.document_id, proposals.problem_no, proposals.rank, proposals.kind, proposals.page, proposals.table_no,
    proposals.row_no, proposals.column_no, proposals.subject, proposals.printed, proposals.balancing_yuan,
    proposals.result_ids, measures.name as measure_name
from checks.proposed_corrections as proposals
left join core.dim_measures as measures on proposals.measure_code = measures.measure_code
where proposals.rank <= 3;

create temp view site_terms as
select contradictions.document_id as shown_in, terms.*, documents.file_name
from contradiction_terms as terms
inner join contradictions using (result_id)
inner join core.dim_documents as documents on terms.document_id = documents.document_id;
