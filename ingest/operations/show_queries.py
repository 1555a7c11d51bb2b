"""What `show` asks the warehouse about one document: section by section, each with its parameter `document`."""

FIND = """
    select distinct document_id, file_name from raw.files
    where starts_with(document_id, $text) or file_name = $text
    order by document_id, file_name
"""

SECTIONS = {
    "files": "select distinct file_name, file_path from raw.files where document_id = $document order by all",
    "identity": """
        select documents.*, regions.name as region_name
        from core.dim_documents as documents
        left join core.dim_regions as regions using (region_code)
        where document_id = $document
    """,
    "rejection": """
        select reason_code, reason from staging.stg_rejections
        where document_id = $document and level = 'document'
    """,
    "tables": """
        select
            tables.table_no as no, concat_ws('–', page_first, nullif(page_last, page_first)) as pages,
            tables.form_code as form, tables.title, tables.unit_text as unit, tables.unit_source,
            row_count || ' × ' || column_count as size, tables.method, tables.table_state as state,
            count(amounts.row_no) as amounts,
            count(*) filter (where amounts.value_state = 'unreadable') + any_value(unread.cells) as unreadable,
            any_value(rejections.reason_code) as rejected
        from staging.stg_tables as tables
        left join core.fct_amounts as amounts using (document_id, table_no)
        left join staging.stg_rejections as rejections
            on tables.document_id = rejections.document_id and tables.table_no = rejections.table_no
            and rejections.level = 'table'
        cross join lateral (
            select count(*) as cells from staging.stg_cells as cells
            where cells.document_id = tables.document_id and cells.table_no = tables.table_no
                and cells.role = 'unreadable'
        ) as unread
        where tables.document_id = $document
        group by all order by tables.table_no
    """,
    "announced_missing": """
        select coverage.form_code as form, forms.name, coverage.evidence_page as announced_on_page
        from checks.form_coverage as coverage left join core.dim_forms as forms using (form_code)
        where document_id = $document and coverage = 'announced_missing'
        order by form_code
    """,
    "unknown": """
        select reason_code, table_no, any_value(page) as page, count(*) as cells, any_value(text) as example
        from staging.stg_rejections
        where document_id = $document and level = 'cell'
        group by reason_code, table_no order by table_no, reason_code
    """,
    "totals": """
        select
            amounts.table_no as no, amounts.page, form_code as form, measure_code as measure, fund, stage,
            reference_year as year, printed, amount_yuan as yuan, trust
        from core.fct_amounts as amounts left join checks.amount_trust using (document_id, table_no, row_no, column_no)
        where document_id = $document and line_code = 'total' and comparison is null and value_state = 'amount'
        order by amounts.table_no, row_no, column_no
    """,
    "check_states": """
        select state, count(*) as results from checks.results
        where document_id = $document group by state order by state
    """,
    "failing_checks": """
        select
            check_id, coalesce('table ' || table_no, 'page ' || results.page) as place, results.subject, measure_code,
            gap_yuan, tolerance_yuan, evidence, sentence
        from checks.results as results left join core.fct_claims using (document_id, claim_no)
        where document_id = $document and state in ('fail', 'parse_suspect') and severity != 'information'
        order by table_no is null, severity, abs(gap_yuan) desc, results.claim_no, result_id
    """,
    "proposals": """
        select
            problem_no as problem, rank, check_ids as so_that, kind, page, 'table ' || table_no as place, subject,
            measure_code as measure, printed_yuan as printed, balancing_yuan as balances,
            unsettled_results as still_failing
        from checks.proposed_corrections
        where document_id = $document and rank <= 3
        order by problem, rank, row_no, column_no
    """,
    "suspect_pages": """
        select page, failing_results, missing_amounts, disputed_rows, dispute from checks.suspect_pages
        where document_id = $document order by page
    """,
}

CELLS = """
    select
        page, row_no, column_no, row_span, column_span, role, text, heading, measure_code, fund, stage,
        reference_year, comparison, line_code, function_code, economic_code, government_economic_code
    from staging.stg_cells
    where document_id = $document and table_no = $table
    order by row_no, column_no
"""
