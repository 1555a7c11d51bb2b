"""What differs between two warehouses, attached as `before` and `after`: `change` is came, went or changed."""

# ruff: noqa: S608 - the queries are put together from parts of our own

_CHANGE = "case when old.document_id is null then 'came' when new.document_id is null then 'went' else 'changed' end"

DOCUMENTS = f"""
    select
        {_CHANGE} as change,
        coalesce(new.file_name, old.file_name) as file_name,
        coalesce(new.document_id, old.document_id) as document_id,
        coalesce(new.document_kind, old.document_kind) as document_kind,
        coalesce(new.fiscal_year, old.fiscal_year) as fiscal_year,
        coalesce(new.organisation_name, old.organisation_name) as organisation_name
    from before.core.dim_documents as old
    full join after.core.dim_documents as new using (document_id)
    where
        (old.document_kind, old.scope, old.fiscal_year, old.organisation_name, old.region_code, old.disclosure_id)
        is distinct from
        (new.document_kind, new.scope, new.fiscal_year, new.organisation_name, new.region_code, new.disclosure_id)
    order by change, file_name, document_id
"""

_FIGURES = f"""
    select
        {_CHANGE} as change, document_id, table_no, row_no, column_no,
        coalesce(new.page, old.page) as page,
        coalesce(new.line_label, old.line_label) as line_label,
        coalesce(new.measure_code, old.measure_code) as measure_code,
        old.printed as printed_before, new.printed as printed_after,
        old.amount_yuan as yuan_before, new.amount_yuan as yuan_after
    from before.core.fct_amounts as old
    full join after.core.fct_amounts as new using (document_id, table_no, row_no, column_no)
    where
        (old.printed, old.amount_yuan, old.corrected_yuan, old.form_code, old.line_code, old.function_code,
            old.economic_code, old.fund, old.measure_code, old.stage, old.reference_year, old.comparison)
        is distinct from
        (new.printed, new.amount_yuan, new.corrected_yuan, new.form_code, new.line_code, new.function_code,
            new.economic_code, new.fund, new.measure_code, new.stage, new.reference_year, new.comparison)
"""

_NAMES = """
    select document_id, any_value(file_name) as file_name
    from (from before.core.dim_documents union all by name from after.core.dim_documents) group by document_id
"""

FIGURES_BY_DOCUMENT = f"""
    select change, file_name, document_id, count(*) as figures
    from ({_FIGURES}) inner join ({_NAMES}) using (document_id)
    group by all order by change, file_name, document_id
"""

CHANGED_FIGURES = f"""
    select file_name, page, table_no, row_no, column_no, line_label, measure_code, printed_before, printed_after,
        yuan_before, yuan_after
    from ({_FIGURES}) inner join ({_NAMES}) using (document_id)
    where change = 'changed' order by file_name, document_id, table_no, row_no, column_no limit $rows
"""

_STATES = f"""
    select
        {_CHANGE} as change, document_id, check_id,
        old.state as state_before, new.state as state_after,
        coalesce(new.subject, old.subject) as subject, coalesce(new.evidence, old.evidence) as evidence
    from before.checks.results as old
    full join after.checks.results as new using (result_id, document_id, check_id)
    where old.state is distinct from new.state
"""

STATES_BY_CHECK = f"""
    select check_id, state_before, state_after, count(*) as results
    from ({_STATES}) group by all order by all
"""

CHANGED_STATES = f"""
    select check_id, file_name, subject, state_before, state_after, evidence
    from ({_STATES}) inner join ({_NAMES}) using (document_id)
    where change = 'changed' order by all limit $rows
"""
