-- One row per check instance and amount that stands in it. Where two tables differ in their unit, all other amounts of
-- the table stand in it too, with no weight.
with sums as (
    select
        instance_no,
        anchor_no,
        instance_no % 2 as is_along_column
    from {{ ref('instances') }}
    where kind not in ('equation', 'repeated_figure')
)

select
    instance_no,
    anchor_no as amount_no,
    'left' as side,
    1 as weight,
    null as quantity,
    null as quantity_step
from sums

union all

select
    sums.instance_no,
    parts.part_no as amount_no,
    'right' as side,
    1 as weight,
    null as quantity,
    null as quantity_step
from sums
inner join {{ ref('sum_parts') }} as parts
    on
        sums.anchor_no = parts.whole_no
        and sums.is_along_column = case when parts.relation = 'rows' then 1 else 0 end

union all

select
    instances.instance_no,
    terms.amount_no,
    terms.side,
    terms.weight,
    terms.quantity,
    terms.quantity_step
from {{ ref('instances') }} as instances
inner join {{ ref('equation_terms') }} as terms
    on
        instances.check_id = terms.check_id
        and instances.equation = terms.equation
        and instances.place = terms.place
        and instances.shared = terms.shared
where terms.side != 'complete_if'

union all

select
    -magnitudes.amount_no as instance_no,
    amounts.amount_no,
    case when amounts.amount_no = magnitudes.other_amount_no then 'right' else 'left' end as side,
    case when amounts.amount_no in (magnitudes.amount_no, magnitudes.other_amount_no) then 1 else 0 end as weight,
    null as quantity,
    null as quantity_step
from {{ ref('table_magnitudes') }} as magnitudes
inner join {{ ref('printed_amounts') }} as amounts
    on
        amounts.amount_no in (magnitudes.amount_no, magnitudes.other_amount_no)
        or (magnitudes.is_contradicted and magnitudes.table_key = amounts.table_key)
