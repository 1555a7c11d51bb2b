-- One row per key of a printed row that has a printed child in its panel: the key of some row that is a part of it.
-- A 合计, and one of a group of units, is a sum wherever anything else is printed.
with keys as (
    select * from {{ ref('int_amount_keys') }}
),

lines as (
    select distinct
        printed.document_id,
        printed.table_no,
        printed.panel_no,
        printed.line_code as ancestor_line,
        ancestors.line_code
    from keys as printed
    inner join {{ ref('int_line_ancestors') }} as ancestors on printed.line_code = ancestors.ancestor_line
),

ancestors as (
    select
        keys.document_id,
        keys.table_no,
        keys.panel_no,
        lines.ancestor_line as line_code,
        units.ancestor_unit as unit_key,
        projects.project_key,
        functions.function_code,
        economics.economic_code,
        governments.government_economic_code
    from keys
    inner join lines
        on
            keys.document_id = lines.document_id
            and keys.table_no = lines.table_no
            and keys.panel_no = lines.panel_no
            and keys.line_code = lines.line_code
    inner join {{ ref('int_unit_ancestors') }} as units
        on
            keys.document_id = units.document_id
            and keys.table_no = units.table_no
            and keys.unit_key = units.unit_key
    cross join unnest({{ project_prefixes('keys.project_key') }}) as projects (project_key)
    cross join unnest({{ code_prefixes('keys.function_code') }}) as functions (function_code)
    cross join unnest({{ code_prefixes('keys.economic_code') }}) as economics (economic_code)
    cross join unnest({{ code_prefixes('keys.government_economic_code') }}) as governments (government_economic_code)
    where
        (
            lines.ancestor_line, units.ancestor_unit, projects.project_key,
            functions.function_code, economics.economic_code, governments.government_economic_code
        ) != (
            keys.line_code, keys.unit_key, keys.project_key,
            keys.function_code, keys.economic_code, keys.government_economic_code
        )
)

select
    totals.document_id,
    totals.table_no,
    totals.panel_no,
    totals.line_code,
    totals.unit_key,
    totals.project_key,
    totals.function_code,
    totals.economic_code,
    totals.government_economic_code
from keys as totals
semi join keys
    on
        totals.document_id = keys.document_id
        and totals.table_no = keys.table_no
        and totals.panel_no = keys.panel_no
        and keys.line_code = ''
where totals.line_code in ('total', 'unit_group')
union
(
    select * from ancestors
    intersect
    select * from keys
)
