-- One row per view that adds up, current disclosure and side of a balance: what its leaves add up to, and the total
-- that is printed: of several (of the year and of everything, of units and of the whole) the nearest one.
with sums as (
    {{ natural_sums() }}
),

added as (
    select distinct
        disclosure_id,
        form_code
    from sums
)

select
    coalesce(sums.view_name, totals.view_name) as view_name,
    coalesce(sums.disclosure_id, totals.disclosure_id) as disclosure_id,
    coalesce(sums.classification, totals.classification) as classification,
    coalesce(sums.document_id, totals.document_id) as document_id,
    coalesce(sums.form_code, totals.form_code) as form_code,
    coalesce(sums.leaf_count, 0) as leaf_count,
    sums.sum_yuan,
    totals.total_yuan,
    cast(sums.sum_yuan - totals.total_yuan as decimal(24, 4)) as gap_yuan
from sums
full outer join {{ ref('int_natural_totals') }} as totals
    on
        sums.view_name = totals.view_name
        and sums.disclosure_id = totals.disclosure_id
        and sums.classification is not distinct from totals.classification
-- A form that another view of it adds up is not missed here.
left join added on totals.disclosure_id = added.disclosure_id and totals.form_code = added.form_code
where sums.sum_yuan is not null or (totals.total_yuan != 0 and added.form_code is null)
qualify
    row_number() over (
        partition by
            coalesce(sums.view_name, totals.view_name),
            coalesce(sums.disclosure_id, totals.disclosure_id),
            coalesce(sums.classification, totals.classification)
        order by abs(gap_yuan), totals.total_yuan desc
    ) = 1
