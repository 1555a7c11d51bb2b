-- One row per printed amount that equations may speak of, with what its terms are chosen by and what they may share.
-- What stands in another table than cells (figures stated in the text) joins equations by becoming a row here.
with bearers as (
    select distinct
        document_id,
        form_code
    from {{ ref('int_form_bearers') }}
),

keyed as (
    select
        amounts.*,
        -- Where each row prints a year of all lines, the years of a unit are one row.
        case
            when keyed_rows.lines_are_columns
                then min(amounts.row_no) over (partition by amounts.table_key, keyed_rows.unit)
            else amounts.row_no
        end as first_row_no,
        keyed_rows.unit = '' and amounts.second_code is null and amounts.detail is null as is_whole,
        case
            when keyed_rows.is_total and not keyed_rows.lines_are_columns then keyed_rows.row_key
            else amounts.line_code
        end as line
    from {{ ref('printed_amounts') }} as amounts
    inner join {{ ref('keyed_rows') }} as keyed_rows
        on
            amounts.table_key = keyed_rows.table_key
            and amounts.row_no = keyed_rows.row_no
            and amounts.panel_no = keyed_rows.panel_no
)

select
    keyed.amount_no,
    keyed.table_key,
    keyed.row_no,
    keyed.first_row_no,
    keyed.form_code,
    keyed.line,
    keyed.code,
    keyed.measure_code,
    keyed.fund,
    coalesce(keyed.fund_year, 'none') as fund_year,
    keyed.stage,
    keyed.year_offset,
    keyed.comparison,
    keyed.value_state,
    keyed.amount_yuan,
    keyed.step_yuan,
    places.document_no,
    places.organisation_key,
    places.department_key,
    places.fiscal_year,
    keyed.is_whole and coalesce(keyed.line, keyed.code) is not null as is_whole,
    places.is_current and bearers.document_id is not null as is_counted
from keyed
inner join {{ ref('document_places') }} as places on keyed.document_id = places.document_id
left join bearers on keyed.document_id = bearers.document_id and keyed.form_code = bearers.form_code
