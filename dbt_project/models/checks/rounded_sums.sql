-- One row per sum that misses its parts by more than rounding allows: the same sum over its printed leaves.
-- A sum of rounded sums is off by the rounding of every figure beneath it.
with recursive missed as (
    select
        instances.instance_no,
        instances.anchor_no,
        case when instances.kind = 'row_sum' then 'columns' else 'rows' end as relation
    from {{ ref('weighed_instances') }} as weighed
    inner join {{ ref('instances') }} as instances on weighed.instance_no = instances.instance_no
    where
        instances.kind != 'equation'
        and abs(weighed.gap_yuan) > weighed.tolerance_yuan
        and weighed.tolerance_yuan > 0

    union all

    -- An equation that is stated of a sum is missed by what it is missed by in the rows beneath. A total that the
    -- department's row repeats has its parts beneath that row.
    select
        instances.instance_no,
        max(parts.whole_no) as anchor_no,
        'rows' as relation
    from {{ ref('weighed_instances') }} as weighed
    inner join {{ ref('instances') }} as instances on weighed.instance_no = instances.instance_no
    inner join {{ ref('identities') }} as identities on instances.check_id = identities.check_id
    inner join {{ ref('instance_terms') }} as terms on instances.instance_no = terms.instance_no
    inner join {{ ref('printed_amounts') }} as amounts on terms.amount_no = amounts.amount_no
    inner join {{ ref('printed_amounts') }} as repeated
        on
            amounts.table_key = repeated.table_key
            and amounts.column_no = repeated.column_no
            and amounts.amount_yuan = repeated.amount_yuan
    inner join {{ ref('sum_parts') }} as parts on repeated.amount_no = parts.whole_no and parts.relation = 'rows'
    where
        instances.kind = 'equation'
        and identities.tolerance = 'TR'
        and identities.scope = 'one_table'
        and terms.side = 'left'
        and abs(weighed.gap_yuan) > weighed.tolerance_yuan
        and weighed.tolerance_yuan > 0
    group by instances.instance_no
    having count(distinct terms.amount_no) = 1
),

beneath as (
    select
        missed.instance_no,
        parts.relation,
        parts.part_no,
        1 as depth
    from missed
    inner join {{ ref('sum_parts') }} as parts
        on missed.anchor_no = parts.whole_no and missed.relation = parts.relation
    union all
    select
        beneath.instance_no,
        beneath.relation,
        parts.part_no,
        beneath.depth + 1 as depth
    from beneath
    inner join {{ ref('sum_parts') }} as parts
        on beneath.part_no = parts.whole_no and beneath.relation = parts.relation
    where beneath.depth < 6
)

select
    beneath.instance_no,
    sum(amounts.amount_yuan) filter (where sums.whole_no is null) as leaves_yuan,
    count(*) filter (where amounts.value_state in ('amount', 'zero')) as printed_terms
from beneath
inner join {{ ref('printed_amounts') }} as amounts on beneath.part_no = amounts.amount_no
left join {{ ref('printed_sums') }} as sums
    on beneath.part_no = sums.whole_no and beneath.relation = sums.relation
group by beneath.instance_no
