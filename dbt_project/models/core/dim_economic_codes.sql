-- One row per 经济分类 code, of departments (部门预算) or of governments (政府预算).
with observed as (
    {{ observed_codes('economic_code', '[35]\d{2}(\d{2}){0,3}') }}
    union
    {{ observed_codes('government_economic_code', '[35]\d{2}(\d{2}){0,3}') }}
),

codes as (
    select
        code,
        name,
        first_year,
        last_year,
        successor_code,
        former_name,
        renamed_in,
        status,
        source
    from {{ ref('economic_codes') }}
    union all
    select
        observed.code,
        max(observed.name) as name,
        null as first_year,
        null as last_year,
        null as successor_code,
        null as former_name,
        null as renamed_in,
        'observed' as status,
        'documents' as source
    from observed
    anti join {{ ref('economic_codes') }} as known on observed.code = known.code
    group by observed.code
)

select
    *,
    case when code like '5%' then 'government' else 'department' end as scheme,
    {{ code_level('code') }} as level,
    {{ parent_code('code') }} as parent_code
from codes
