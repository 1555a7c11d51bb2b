-- One row per amount of fct_amounts, with what the sums of its table go by.
-- `table_key` is document and table in one number, `amount_no` the whole place: numbers join faster than names.
with column_ranks as (
    select
        document_id,
        table_no,
        panel_no,
        column_no,
        row_number() over (partition by document_id, table_no, panel_no order by column_no) as column_rank
    from {{ ref('fct_amounts') }}
    group by document_id, table_no, panel_no, column_no
),

suspect_pages as (
    select
        document_id,
        page
    from {{ ref('stg_pages') }}
    where missing_amounts > 0 or disputed_rows > 0
)

select
    amounts.document_id,
    amounts.page,
    amounts.table_no,
    amounts.row_no,
    amounts.column_no,
    column_ranks.column_rank,
    amounts.total_column_no,
    amounts.form_code,
    amounts.line_code,
    amounts.line_label,
    amounts.unit_label,
    amounts.measure_code,
    amounts.fund,
    amounts.fund_year,
    amounts.stage,
    amounts.comparison,
    amounts.value_state,
    amounts.amount_yuan,
    amounts.step_yuan,
    {{ in_yuan(fitted_step(fold_figures('amounts.printed')), 'amounts.unit_multiplier') }} as fitted_step_yuan,
    amounts.unit_multiplier,
    amounts.printed,
    documents.document_no * 10000 + amounts.table_no as table_key,
    ((documents.document_no * 10000 + amounts.table_no) * 1000000 + amounts.row_no) * 1000
    + amounts.column_no as amount_no,
    coalesce(amounts.panel_no, 1) as panel_no,
    coalesce(amounts.function_code, amounts.economic_code, amounts.government_economic_code) as code,
    case
        when amounts.function_code is not null
            then coalesce(amounts.economic_code, amounts.government_economic_code)
    end as second_code,
    coalesce(amounts.project_label, amounts.procurement_code) as detail,
    coalesce(amounts.reference_year - documents.fiscal_year, 0) as year_offset,
    suspect_pages.page is not null as on_suspect_page
from {{ ref('fct_amounts') }} as amounts
inner join {{ ref('document_places') }} as documents on amounts.document_id = documents.document_id
inner join column_ranks
    on
        amounts.document_id = column_ranks.document_id
        and amounts.table_no = column_ranks.table_no
        and amounts.column_no = column_ranks.column_no
        and amounts.panel_no is not distinct from column_ranks.panel_no
left join suspect_pages
    on amounts.document_id = suspect_pages.document_id and amounts.page = suspect_pages.page
