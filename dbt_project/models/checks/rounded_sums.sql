-- One row per sum that misses its parts by more than rounding allows: the same sum over its printed leaves.
-- A sum of rounded sums is off by the rounding of every leaf beneath it (IDENTITIES.md b2, 10).
with recursive missed as (
    select instances.instance_no, instances.anchor_no, instances.instance_no % 2 as along_rows
    from {{ ref('weighed_instances') }} as weighed
    inner join {{ ref('instances') }} as instances on weighed.instance_no = instances.instance_no
    where instances.kind <> 'equation' and abs(weighed.gap_yuan) > weighed.tolerance_yuan and weighed.tolerance_yuan > 0
),

parts as (
    select whole_no, part_no, if(relation = 'rows', 1, 0) as along_rows from {{ ref('sum_parts') }}
),

descendants as (
    select missed.instance_no, missed.along_rows, parts.part_no, 1 as depth
    from missed
    inner join parts on missed.anchor_no = parts.whole_no and missed.along_rows = parts.along_rows
    union all
    select descendants.instance_no, descendants.along_rows, parts.part_no, descendants.depth + 1
    from descendants
    inner join parts on descendants.part_no = parts.whole_no and descendants.along_rows = parts.along_rows
    where descendants.depth < 6
),

wholes as (
    select distinct whole_no, along_rows from parts
)

select
    descendants.instance_no,
    sum(amounts.amount_yuan) filter (where wholes.whole_no is null) as leaves_yuan,
    count(*) filter (where amounts.value_state in ('amount', 'zero')) as printed_terms
from descendants
inner join {{ ref('printed_amounts') }} as amounts on descendants.part_no = amounts.amount_no
left join wholes on descendants.part_no = wholes.whole_no and descendants.along_rows = wholes.along_rows
group by descendants.instance_no
