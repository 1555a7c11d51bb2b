-- One row per key of amounts in a panel of a table: what its rows are about, '' where a key says nothing.
-- A unit is known by its code where one is printed, else by its name; an item of a project by both.
select distinct
    amounts.document_id,
    amounts.table_no,
    coalesce(amounts.panel_no, 0) as panel_no,
    coalesce(amounts.line_code, '') as line_code,
    {{ printed_unit('units', 'amounts') }} as unit_key,
    {{ project_key('amounts') }} as project_key,
    coalesce(amounts.function_code, '') as function_code,
    coalesce(amounts.economic_code, '') as economic_code,
    coalesce(amounts.government_economic_code, '') as government_economic_code
from {{ ref('stg_amounts') }} as amounts
left join {{ ref('int_units') }} as units
    on
        amounts.document_id = units.document_id
        and amounts.table_no = units.table_no
        and amounts.row_no = units.row_no
        and amounts.unit_label is not null
