-- One row per printed row of a by-unit table: the code of its unit (024001 is a part of 024), printed once for the rows
-- beneath it too, and whether the unit is the whole: one that prints its own 本级 beside it, or its own name once more
-- among its units.
with code_columns as (
    select distinct
        document_id,
        table_no,
        column_no
    from {{ ref('stg_cells') }}
    where
        role = 'heading'
        and regexp_matches({{ join_wrapped('text') }}, '(单位|部门)(编码|代码|编号)')
),

codes as (
    select
        cells.document_id,
        cells.table_no,
        cells.row_no,
        trim(cells.text) as unit_code
    from {{ ref('stg_cells') }} as cells
    semi join code_columns
        on
            cells.document_id = code_columns.document_id
            and cells.table_no = code_columns.table_no
            and cells.column_no = code_columns.column_no
    where cells.role = 'key' and regexp_full_match(trim(cells.text), '\d{3,12}')
),

unit_rows as (
    select distinct
        document_id,
        table_no,
        row_no,
        {{ normalise_organisation('unit_label') }} as unit_name
    from {{ ref('stg_amounts') }}
    where unit_label is not null
),

heads as (
    select distinct
        document_id,
        table_no,
        unit_name
    from unit_rows
    where unit_name like '%本级'
)

select
    unit_rows.document_id,
    unit_rows.table_no,
    unit_rows.row_no,
    codes.unit_code,
    (heads.unit_name is not null and codes.unit_code is null) or wholes.row_no is not null as is_whole
from unit_rows
asof left join codes
    on
        unit_rows.document_id = codes.document_id
        and unit_rows.table_no = codes.table_no
        and unit_rows.row_no >= codes.row_no
left join heads
    on
        unit_rows.document_id = heads.document_id
        and unit_rows.table_no = heads.table_no
        and unit_rows.unit_name || '本级' = heads.unit_name
left join {{ ref('int_unit_wholes') }} as wholes
    on
        unit_rows.document_id = wholes.document_id
        and unit_rows.table_no = wholes.table_no
        and unit_rows.row_no = wholes.row_no
