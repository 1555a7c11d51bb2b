-- One row per 科目编码 (支出功能分类): the known ones, and those that documents print beside them.
with observed as (
    {{ observed_codes('function_code', '2\d{2}(\d{2}){0,3}') }}
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
    from {{ ref('function_codes') }}
    union all
    select
        observed.code,
        observed.name,
        null as first_year,
        null as last_year,
        null as successor_code,
        null as former_name,
        null as renamed_in,
        'observed' as status,
        'documents' as source
    from observed
    anti join {{ ref('function_codes') }} as known on observed.code = known.code
),

-- A code that was renamed and goes on has no end.
changes as (
    select
        code,
        max(changed_in) - 1 as last_year,
        case when count(*) = 1 then max(successor_code) end as successor_code
    from {{ ref('code_changes') }}
    group by code
)

select
    codes.* replace (
        coalesce(codes.last_year, case when codes.renamed_in is null then changes.last_year end) as last_year,
        coalesce(codes.successor_code, case when codes.renamed_in is null then changes.successor_code end)
            as successor_code
    ),
    {{ code_level('codes.code') }} as level,
    {{ parent_code('codes.code') }} as parent_code
from codes
left join changes on codes.code = changes.code
