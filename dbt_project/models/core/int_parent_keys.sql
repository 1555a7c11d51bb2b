-- One row per key that has a printed child in its panel: the key of some row that is a part of it.
-- Only lines and units that the table prints come into question as parents.
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

printed_units as (
    select distinct
        document_id,
        table_no,
        unit_key
    from keys
),

units as (
    select
        part.document_id,
        part.table_no,
        part.unit_key,
        whole.unit_key as ancestor_unit
    from printed_units as part
    inner join printed_units as whole
        on
            part.document_id = whole.document_id
            and part.table_no = whole.table_no
            and (
                whole.unit_key in ('', part.unit_key)
                or regexp_matches(whole.unit_key, '^\d+$') and starts_with(part.unit_key, whole.unit_key)
            )
)

select distinct
    keys.document_id,
    keys.table_no,
    keys.panel_no,
    lines.ancestor_line as line_code,
    units.ancestor_unit as unit_key,
    projects.project_label,
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
inner join units
    on
        keys.document_id = units.document_id
        and keys.table_no = units.table_no
        and keys.unit_key = units.unit_key
cross join unnest(list_distinct([keys.project_label, ''])) as projects (project_label)
cross join unnest({{ code_prefixes('keys.function_code') }}) as functions (function_code)
cross join unnest({{ code_prefixes('keys.economic_code') }}) as economics (economic_code)
cross join unnest({{ code_prefixes('keys.government_economic_code') }}) as governments (government_economic_code)
where
    (
        lines.ancestor_line, units.ancestor_unit, projects.project_label,
        functions.function_code, economics.economic_code, governments.government_economic_code
    ) != (
        keys.line_code, keys.unit_key, keys.project_label,
        keys.function_code, keys.economic_code, keys.government_economic_code
    )
