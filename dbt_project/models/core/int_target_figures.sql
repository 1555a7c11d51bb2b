-- One row per distinct printed target: its operator, number and unit. Text that states no single number has none.
{% set number_and_unit = "'^([-+]?\\d+(?:\\.\\d+)?)(余|多)?\\(?([^\\d,，、;:~～()\\-至到和及或]*(?:\\([^\\d()]*\\))?)\\)?$'" %}

with texts as (
    select distinct
        printed as text,
        {{ fold_target('printed') }} as folded
    from {{ ref('int_target_cells') }}
    where measure_code not in ('target_goal', 'term_goal', 'target_unit') and printed is not null
),

operators as (
    select * replace ({{ fold_target('printed') }} as printed)
    from {{ ref('target_operators') }}
),

led as (
    select
        texts.text,
        operators.operator,
        substr(texts.folded, 1 + coalesce(length(operators.printed), 0)) as rest
    from texts
    left join operators
        on
            (operators.place = 'before' and starts_with(texts.folded, operators.printed))
            or (operators.place = 'alone' and texts.folded = operators.printed)
    qualify row_number() over (
        partition by texts.text order by length(operators.printed) desc nulls last, operators.operator asc
    ) = 1
),

parted as (
    select
        led.text,
        coalesce(led.operator, operators.operator) as operator,
        left(led.rest, length(led.rest) - coalesce(length(operators.printed), 0)) as rest
    from led
    left join operators on operators.place = 'after' and ends_with(led.rest, operators.printed)
    qualify row_number() over (
        partition by led.text order by length(operators.printed) desc nulls last, operators.operator asc
    ) = 1
),

matched as (
    select
        *,
        regexp_extract(rest, {{ number_and_unit }}, 1) as number,
        regexp_extract(rest, {{ number_and_unit }}, 2) as over,
        regexp_extract(rest, {{ number_and_unit }}, 3) as unit
    from parted
),

judged as (
    select
        *,
        -- A year or the end of a month is a time, not a number of things.
        number <> ''
        and not regexp_matches(unit, '前|底|末|初|起|止|全年')
        and not (unit = '年' and operator is null and regexp_full_match(number, '20\d\d')) as is_number
    from matched
)

select
    text,
    case
        when is_number then coalesce(operator, case when over <> '' then '>' end)
        when rest = '' then operator
    end as operator,
    case when is_number then cast(number as decimal(24, 6)) end as value,
    case when is_number then nullif(unit, '') end as unit
from judged
