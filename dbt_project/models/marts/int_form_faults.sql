-- One row per document and form: what its tables say against themselves, and which rows with money have no known name.
with tables as (
    select
        document_id,
        form_code,
        max(step_yuan) as step_yuan,
        string_agg(distinct trim(line_label), '、' order by trim(line_label)) filter (
            where amount_yuan != 0
            and coalesce(
                line_code, function_code, economic_code, government_economic_code,
                unit_label, project_label, procurement_code
            ) is null
        ) as unnamed_rows
    from {{ ref('fct_amounts') }}
    group by document_id, form_code
),

failures as (
    select
        document_id,
        form_code,
        string_agg(distinct check_id, ', ' order by check_id) as failing_checks
    from {{ ref('results') }}
    where state in ('fail', 'parse_suspect')
    group by document_id, form_code
)

select
    tables.*,
    failures.failing_checks
from tables
left join failures on tables.document_id = failures.document_id and tables.form_code = failures.form_code
