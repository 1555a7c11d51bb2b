-- One row per named line and line that it is printed under, itself included. Totals stand above every other line; a row
-- without a named line ('': a code, a unit, a project) stands under totals and under the heads of purchases.
with recursive chains as (
    select
        line_code,
        line_code as ancestor_line
    from {{ ref('lines') }}
    union
    select
        chains.line_code,
        lines.parent_line as ancestor_line
    from chains
    inner join {{ ref('lines') }} as lines on chains.ancestor_line = lines.line_code
    where lines.parent_line is not null
),

totals as (
    select line_code from {{ ref('lines') }}
    where line_code = 'total' or line_code like '%\_total' escape '\'
)

select
    line_code,
    ancestor_line
from chains
union
select
    lines.line_code,
    totals.line_code as ancestor_line
from {{ ref('lines') }} as lines
cross join totals
where lines.line_code not in (select totals.line_code from totals)
union all
select
    '' as line_code,
    line_code as ancestor_line
from {{ ref('lines') }}
where line_code in (select totals.line_code from totals) or side = 'purchase'
union all
select
    '' as line_code,
    '' as ancestor_line
