-- One row per 科目 of which it is known since when or until when it is in use, and document that spends on it (YR-5).
with spent as (
    select
        amounts.document_id,
        amounts.code,
        min(amounts.form_code) as form_code,
        min(amounts.page) as page,
        arg_min(amounts.line_label, amounts.amount_no) as label
    from {{ ref('printed_amounts') }} as amounts
    where
        right(amounts.form_code, 2) in ('03', '05', '08', '09')
        and regexp_full_match(amounts.code, '2\d{2}(\d{2}){0,2}')
        and amounts.amount_yuan != 0 and amounts.year_offset = 0 and amounts.comparison is null
    group by amounts.document_id, amounts.code
)

select
    spent.document_id,
    spent.form_code,
    spent.page,
    checks.check_id,
    checks.severity,
    checks.relation,
    'code' as kind,
    spent.code as subject,
    if(
        documents.fiscal_year between coalesce(codes.first_year, 0) and coalesce(codes.last_year, 9999), 'pass', 'fail'
    ) as state,
    null as reason,
    concat(
        'p. ', spent.page, ': ', spent.code, ' ', spent.label, ' | ',
        codes.name, ' ', codes.first_year, '–', codes.last_year
    ) as evidence,
    md5(concat_ws('|', spent.document_id, checks.check_id, spent.code)) as result_id
from spent
inner join {{ ref('dim_documents') }} as documents on spent.document_id = documents.document_id
inner join {{ ref('function_codes') }} as codes on spent.code = codes.code
inner join {{ ref('dim_checks') }} as checks on checks.check_id = 'YR-5'
where
    documents.document_kind in ('budget', 'final_accounts') and documents.fiscal_year is not null
    and coalesce(codes.first_year, codes.last_year) is not null
