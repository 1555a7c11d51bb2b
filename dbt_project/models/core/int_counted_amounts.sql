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

linked as (
    select
        *,
        array_agg(total_column_no) filter (where total_column_no is not null) over printed_row as total_columns,
        bool_or(total_column_no is not null) over (partition by document_id, table_no) as has_linked_columns
    from counted
    window printed_row as (partition by document_id, table_no, row_no)
)

select
    * exclude (total_columns, has_linked_columns),
    not coalesce(list_contains(total_columns, column_no), false)
    and (total_column_no is not null or not has_linked_columns) as is_column_leaf
from linked
qualify row_number() over (
    partition by
        document_id, table_no, row_no, panel_no, line_code, function_code, economic_code, government_economic_code,
        measure_code, fund, fund_year, reference_year, stage
    order by not coalesce(list_contains(total_columns, column_no), false), column_no
) = 1
