-- One row per line and line above it in a sum (its parent, the parent's parent …), with the distance.
with recursive parents as (
    select
        line_code,
        parent_line
    from {{ ref('dim_lines') }}
    where parent_line is not null
    union
    select
        line_code,
        parent_line
    from {{ ref('sum_parents') }}
),

ancestors as (
    select
        line_code,
        parent_line as ancestor,
        1 as distance
    from parents
    union all
    select
        ancestors.line_code,
        parents.parent_line as ancestor,
        ancestors.distance + 1 as distance
    from ancestors
    inner join parents on ancestors.ancestor = parents.line_code
)

select
    line_code,
    ancestor,
    distance
from ancestors
