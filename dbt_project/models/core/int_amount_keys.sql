-- One row per key of amounts in a panel of a table: what its rows are about, '' where a key says nothing.
select distinct
    document_id,
    table_no,
    coalesce(panel_no, 0) as panel_no,
    coalesce(line_code, '') as line_code,
    coalesce(unit_label, '') as unit_label,
    coalesce(project_label, '') as project_label,
    coalesce(function_code, '') as function_code,
    coalesce(economic_code, '') as economic_code,
    coalesce(government_economic_code, '') as government_economic_code
from {{ ref('stg_amounts') }}
