-- One row per page whose identities fail (as errors), or which shows amounts that no cell holds.
with failing as (
    select
        amounts.document_id,
        amounts.page,
        count(distinct results.instance_no) as failing_results
    from {{ ref('results') }} as results
    inner join {{ ref('instance_terms') }} as terms on results.instance_no = terms.instance_no
    inner join {{ ref('printed_amounts') }} as amounts on terms.amount_no = amounts.amount_no
    where results.state = 'fail' and results.severity = 'error'
    group by amounts.document_id, amounts.page
),

missing as (
    select
        document_id,
        page,
        missing_amounts
    from {{ ref('stg_pages') }}
    where missing_amounts > 0
)

select
    coalesce(failing.document_id, missing.document_id) as document_id,
    coalesce(failing.page, missing.page) as page,
    coalesce(failing.failing_results, 0) as failing_results,
    coalesce(missing.missing_amounts, 0) as missing_amounts
from failing
full outer join missing
    on failing.document_id = missing.document_id and failing.page = missing.page
