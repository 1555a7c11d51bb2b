-- One row per document, problem, rank and cell: the smallest changes after which the failing results of a problem hold.
-- Nothing is overwritten. Problems are failing results that share cells.
-- Of a lost row, or one too many, the cell is the sum above it.
with failing as (
    select distinct
        document_no,
        problem_no,
        unnest(instance_nos) as instance_no
    from {{ ref('correction_sets') }}
),

evidence as (
    select
        failing.document_no,
        failing.problem_no,
        list(results.result_id order by results.result_id) as result_ids,
        string_agg(distinct results.check_id, ', ' order by results.check_id) as check_ids
    from failing
    inner join {{ ref('results') }} as results on failing.instance_no = results.instance_no
    group by failing.document_no, failing.problem_no
)

select
    amounts.document_id,
    sets.problem_no,
    sets.rank,
    sets.kind,
    amounts.page,
    amounts.table_no,
    amounts.row_no,
    amounts.column_no,
    amounts.form_code,
    amounts.measure_code,
    concat_ws(' ', amounts.unit_label, amounts.code, amounts.line_label) as subject,
    case when sets.kind not in ('lost_row', 'extra_row') then amounts.printed end as printed,
    case when sets.kind not in ('lost_row', 'extra_row') then amounts.amount_yuan end as printed_yuan,
    sets.balancing_yuan,
    sets.settled_results,
    sets.unsettled_results,
    evidence.check_ids,
    evidence.result_ids
from {{ ref('correction_sets') }} as sets
inner join {{ ref('printed_amounts') }} as amounts on sets.amount_no = amounts.amount_no
inner join evidence on sets.document_no = evidence.document_no and sets.problem_no = evidence.problem_no
order by amounts.document_id, sets.problem_no, sets.rank, amounts.amount_no
