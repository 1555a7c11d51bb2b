-- One row per kind of count that a final account spent money on: whether it says how many there were (NT-10).
-- Tables whose explanation is published apart are not blamed, nor is what looks like the count and is not tied to it.
with costs as (
    select
        amounts.*,
        kinds.kind as count_kind,
        kinds.name,
        kinds.printed_like,
        terms.check_id,
        told.evidence as told
    from {{ ref('printed_amounts') }} as amounts
    inner join {{ ref('dim_documents') }} as documents on amounts.document_id = documents.document_id
    inner join {{ ref('claim_count_terms') }} as terms on amounts.line_code = terms.cost
    inner join {{ ref('claim_count_kinds') }} as kinds on terms.kind = kinds.kind
    left join {{ ref('told_counts') }} as told
        on amounts.document_id = told.document_id and kinds.kind = told.kind
    where
        documents.document_kind = 'final_accounts' and amounts.form_code = 'JS07' and amounts.stage = 'outturn'
        and amounts.year_offset = 0 and amounts.comparison is null
        and amounts.unit_label is null and amounts.amount_yuan > 0
    qualify row_number() over (partition by amounts.document_id, kinds.kind order by amounts.amount_no) = 1
),

explained as (
    select distinct document_id
    from {{ ref('stated_claims') }}
    where subject in (select terms.cost from {{ ref('claim_count_terms') }} as terms)
),

untied as (
    select distinct
        costs.document_id,
        costs.count_kind
    from costs
    inner join (
        select
            lines.document_id,
            {{ words_of_page('lines') }} as words
        from {{ ref('stg_lines') }} as lines
        semi join costs as untold on lines.document_id = untold.document_id and untold.told is null
        group by lines.document_id, lines.page
    ) as pages on costs.document_id = pages.document_id and regexp_matches(pages.words, costs.printed_like)
    where costs.told is null
)

select
    costs.document_id,
    costs.table_no,
    costs.form_code,
    costs.page,
    costs.check_id,
    'warning' as severity,
    checks.relation,
    'untold' as kind,
    costs.name as subject,
    case
        when costs.told is not null then 'pass'
        when explained.document_id is null then 'not_applicable'
        when untied.document_id is not null then 'insufficient_data'
        else 'fail'
    end as state,
    case
        when costs.told is not null then null
        when explained.document_id is null then 'text_published_apart'
        when untied.document_id is not null then 'count_not_tied'
    end as reason,
    md5(concat_ws('|', costs.document_id, costs.check_id, 'told', costs.count_kind)) as result_id,
    concat('p. ', costs.page, ': ', costs.printed, ' | ', coalesce(costs.told, '–')) as evidence
from costs
inner join {{ ref('dim_checks') }} as checks on costs.check_id = checks.check_id
left join explained on costs.document_id = explained.document_id
left join untied on costs.document_id = untied.document_id and costs.count_kind = untied.count_kind
