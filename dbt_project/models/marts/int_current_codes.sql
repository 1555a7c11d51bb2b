-- One row per 科目编码 and fiscal year that is printed: today's code, and whether the series breaks at this year.
-- A code that moved or was merged is followed. The series breaks where a code was split, and where a part came to or
-- left a code that stands above.
with printed as (
    select distinct
        function_code,
        fiscal_year
    from {{ ref('int_function_amounts') }}
),

changes as (
    select
        code,
        successor_code,
        change = 'split' as is_split,
        changed_in
    from {{ ref('dim_code_changes') }}
),

followed as (
    select
        printed.function_code,
        printed.fiscal_year,
        max(changes.successor_code) as successor_code
    from printed
    inner join changes
        on
            printed.function_code = changes.code
            and printed.fiscal_year < changes.changed_in
            and not changes.is_split
    group by printed.function_code, printed.fiscal_year
),

breaks as (
    select distinct
        printed.function_code,
        printed.fiscal_year
    from printed
    inner join changes
        on
            printed.fiscal_year = changes.changed_in
            and (
                starts_with(changes.code, printed.function_code)
                != starts_with(changes.successor_code, printed.function_code)
                or (changes.is_split and starts_with(printed.function_code, changes.successor_code))
            )
            and (changes.is_split or printed.function_code != changes.successor_code)
)

select
    printed.function_code,
    printed.fiscal_year,
    coalesce(followed.successor_code, printed.function_code) as current_code,
    breaks.function_code is not null as is_series_break
from printed
left join followed
    on printed.function_code = followed.function_code and printed.fiscal_year = followed.fiscal_year
left join breaks
    on printed.function_code = breaks.function_code and printed.fiscal_year = breaks.fiscal_year
