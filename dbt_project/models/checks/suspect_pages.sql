-- One row per page whose identities fail (as errors), or whose reading the plain lines dispute.
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
)

select
    pages.document_id,
    pages.page,
    coalesce(failing.failing_results, 0) as failing_results,
    pages.missing_amounts,
    pages.disputed_rows,
    pages.dispute,
    pages.reading_method,
    pages.missing_amounts > 0 or pages.disputed_rows > 0 as is_parse_suspect
from {{ ref('stg_pages') }} as pages
left join failing
    on pages.document_id = failing.document_id and pages.page = failing.page
where failing.document_id is not null or pages.missing_amounts > 0 or pages.disputed_rows > 0
