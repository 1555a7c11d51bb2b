-- One row per budget or final account: how much of it was checked, how much held, and a grade. Warnings do not count.
with counts as (
    select
        document_id,
        count(*) filter (where state in ('pass', 'pass_rounding')) as holding_results,
        count(*) filter (where state = 'pass_rounding') as rounding_results,
        count(*) filter (where state in ('pass', 'pass_rounding', 'fail', 'parse_suspect')) as evaluated_results,
        count(*) filter (where state = 'fail') as failing_results
    from {{ ref('results') }}
    where severity = 'error'
    group by document_id
),

trusts as (
    select
        document_id,
        count(*) as amount_count,
        count(*) filter (where trust = 'verified') as verified_amounts,
        count(*) filter (where trust = 'contradicted') as contradicted_amounts
    from {{ ref('amount_trust') }}
    group by document_id
),

missing as (
    select
        document_id,
        count(*) as missing_forms
    from {{ ref('form_coverage') }}
    where coverage = 'announced_missing'
    group by document_id
)

select
    documents.document_id,
    cast(100.0 * counts.holding_results / nullif(counts.evaluated_results, 0) as decimal(5, 2)) as holding_percent,
    coalesce(counts.evaluated_results, 0) as evaluated_results,
    coalesce(counts.holding_results, 0) as holding_results,
    coalesce(counts.rounding_results, 0) as rounding_results,
    coalesce(counts.failing_results, 0) as failing_results,
    coalesce(trusts.amount_count, 0) as amount_count,
    coalesce(trusts.verified_amounts, 0) as verified_amounts,
    coalesce(trusts.contradicted_amounts, 0) as contradicted_amounts,
    cast(
        100.0 * (trusts.verified_amounts + trusts.contradicted_amounts) / nullif(trusts.amount_count, 0)
        as decimal(5, 2)
    ) as covered_percent,
    coalesce(missing.missing_forms, 0) as missing_forms,
    case
        when coalesce(counts.evaluated_results, 0) = 0 then 'unrated'
        when counts.holding_results = counts.evaluated_results and missing.missing_forms is null then 'A'
        when counts.holding_results >= 0.98 * counts.evaluated_results then 'B'
        when counts.holding_results >= 0.90 * counts.evaluated_results then 'C'
        else 'D'
    end as grade
from {{ ref('dim_documents') }} as documents
left join counts on documents.document_id = counts.document_id
left join trusts on documents.document_id = trusts.document_id
left join missing on documents.document_id = missing.document_id
where documents.document_kind in ('budget', 'final_accounts')
