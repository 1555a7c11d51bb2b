-- One row per named line and line that it is printed under, itself included. Totals stand above every other line; a row
-- without a named line ('': a code, a unit, a project) stands under totals and under the heads of purchases.
with recursive lines as (
    select
        line_code,
        parent_line,
        side = 'purchase' as is_head,
        line_code = 'total' or line_code like '%\_total' escape '\' as is_total
    from {{ ref('lines') }}
),

chains as (
    select
        line_code,
        line_code as ancestor_line
    from lines
    union
    select
        chains.line_code,
        lines.parent_line as ancestor_line
    from chains
    inner join lines on chains.ancestor_line = lines.line_code
    where lines.parent_line is not null
)

select
    line_code,
    ancestor_line
from chains
union
select
    lines.line_code,
    totals.line_code as ancestor_line
from lines
inner join lines as totals on totals.is_total and not lines.is_total
union all
select
    '' as line_code,
    lines.line_code as ancestor_line
from lines
where lines.is_total or lines.is_head
union all
select
    '' as line_code,
    '' as ancestor_line
