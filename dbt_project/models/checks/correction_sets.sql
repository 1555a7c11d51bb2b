-- One row per document, problem, rank and cell: what to change so that the failing identities of a problem hold.
-- A search that tries and goes back is no join: `correction_sets` is a function in Python (dbt_project/localisation).
with cells as (
    select
        document_no,
        list(row(amount_no, printed, step, stated) order by amount_no) as cells
    from {{ ref('system_cells') }}
    group by document_no
),

terms as (
    select
        document_no,
        list(
            row(instance_no, amount_no, whole_no, is_inequality, weight, gap, tolerance) order by instance_no, amount_no
        ) as terms
    from {{ ref('system_terms') }}
    group by document_no
),

found as (
    select
        terms.document_no,
        unnest(correction_sets(terms.terms, cells.cells)) as proposal
    from terms
    inner join cells on terms.document_no = cells.document_no
)

select
    found.document_no,
    found.proposal.problem_no,
    found.proposal.rank,
    found.proposal.amount_no,
    found.proposal.kind,
    found.proposal.balancing_yuan,
    found.proposal.settled_results,
    found.proposal.unsettled_results,
    found.proposal.instance_nos
from found
