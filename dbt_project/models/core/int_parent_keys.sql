-- One row per key that has a printed child in its panel: the key of some row that is a part of it.
select distinct
    keys.document_id,
    keys.table_no,
    keys.panel_no,
    lines.ancestor_line as line_code,
    units.unit_key,
    projects.project_label,
    functions.function_code,
    economics.economic_code,
    governments.government_economic_code
from {{ ref('int_amount_keys') }} as keys
inner join {{ ref('int_line_ancestors') }} as lines on keys.line_code = lines.line_code
cross join unnest({{ unit_prefixes('keys.unit_key') }}) as units (unit_key)
cross join unnest(list_distinct([keys.project_label, ''])) as projects (project_label)
cross join unnest({{ code_prefixes('keys.function_code') }}) as functions (function_code)
cross join unnest({{ code_prefixes('keys.economic_code') }}) as economics (economic_code)
cross join unnest({{ code_prefixes('keys.government_economic_code') }}) as governments (government_economic_code)
where
    (
        lines.ancestor_line, units.unit_key, projects.project_label,
        functions.function_code, economics.economic_code, governments.government_economic_code
    ) != (
        keys.line_code, keys.unit_key, keys.project_label,
        keys.function_code, keys.economic_code, keys.government_economic_code
    )
