-- One row per document with failing errors, judged identity and cell of the document in it: a sparse linear system.
-- Whole numbers, in units of 0.0001 yuan; what an identity multiplies by a printed quantity is a million times larger.
with judged as (
    select
        results.instance_no,
        results.gap_yuan,
        results.tolerance_yuan,
        results.state = 'fail' as is_failing,
        results.relation = 'at_least' as is_inequality,
        case when results.kind in ('hierarchy', 'unit_sum', 'balance_sum') then instances.anchor_no end as whole_no
    from {{ ref('results') }} as results
    inner join {{ ref('instances') }} as instances on results.instance_no = instances.instance_no
    where
        results.state in ('pass', 'pass_rounding', 'fail')
        and results.severity = 'error'
        and results.kind not in ('suppressed_row', 'repeated_figure')
),

terms as (
    select
        judged.*,
        terms.amount_no,
        terms.amount_no // 10000000000000 as document_no,
        if(terms.side = 'left', 1, -1) * terms.weight as weight,
        terms.quantity,
        bool_or(terms.quantity is not null) over (partition by terms.instance_no) as has_quantity
    from judged
    inner join {{ ref('instance_terms') }} as terms on judged.instance_no = terms.instance_no
),

failing as (
    select
        *,
        bool_or(is_failing) over (partition by document_no) as does_not_balance
    from terms
)

select
    document_no,
    instance_no,
    amount_no,
    whole_no,
    is_inequality,
    cast(sum(weight * coalesce(quantity, 1)) * if(min(has_quantity), 1000000, 1) as bigint) as weight,
    cast(min(cast(gap_yuan as decimal(38, 4))) * if(min(has_quantity), 10000000000, 10000) as hugeint)
        as gap,
    cast(min(cast(tolerance_yuan as decimal(38, 4))) * if(min(has_quantity), 10000000000, 10000) as hugeint)
        as tolerance
from failing
where does_not_balance
group by document_no, instance_no, amount_no, whole_no, is_inequality
order by document_no, instance_no, amount_no
