-- One row per printed amount that counts for analysts: of the bearing document, with a known unit, as corrected.
-- Of columns that say the same (合计 and 本年合计), the one that is the sum of the other counts.
with counted as (
    select
        amounts.* exclude (amount_yuan, unit_label),
        case when not coalesce(units.is_whole, false) then amounts.unit_label end as unit_label,
        coalesce(amounts.corrected_yuan, amounts.amount_yuan) as amount_yuan,
        disclosures.organisation_id,
        disclosures.organisation_name,
        disclosures.fiscal_year,
        disclosures.scope,
        disclosures.is_current
    from {{ ref('fct_amounts') }} as amounts
    inner join {{ ref('int_form_bearers') }} as bearers
        on
            amounts.disclosure_id = bearers.disclosure_id
            and amounts.form_code = bearers.form_code
            and amounts.document_id = bearers.document_id
    inner join {{ ref('dim_disclosures') }} as disclosures on amounts.disclosure_id = disclosures.disclosure_id
    left join {{ ref('int_units') }} as units
        on
            amounts.document_id = units.document_id
            and amounts.table_no = units.table_no
            and amounts.row_no = units.row_no
            and amounts.unit_label is not null
    where
        amounts.comparison is null
        and amounts.unit_source != 'none'
        and amounts.value_state in ('amount', 'zero')
),

totals as (
    select distinct
        document_id,
        table_no,
        row_no,
        total_column_no
    from counted
    where total_column_no is not null
),

linked_tables as (
    select distinct
        document_id,
        table_no
    from totals
),

linked as (
    select
        counted.*,
        totals.row_no is not null as is_column_total,
        linked_tables.table_no is not null as has_linked_columns
    from counted
    left join totals
        on
            counted.document_id = totals.document_id
            and counted.table_no = totals.table_no
            and counted.row_no = totals.row_no
            and counted.column_no = totals.total_column_no
    left join linked_tables
        on counted.document_id = linked_tables.document_id and counted.table_no = linked_tables.table_no
)

select
    * exclude (is_column_total, has_linked_columns),
    not is_column_total and (total_column_no is not null or not has_linked_columns) as is_column_leaf
from linked
qualify row_number() over (
    partition by
        document_id, table_no, row_no, panel_no, line_code, function_code, economic_code, government_economic_code,
        measure_code, fund, fund_year, reference_year, stage
    order by not is_column_total, column_no
) = 1
