-- One row per 科目 and rule about it over the tables of a document (XJ-13): what a table of a fund spends on stands among
-- all expenditure, and has one name in every table.
with wholes as (
    select
        document_id,
        digits,
        form_code,
        list(code order by code) as codes,
        min(page) as page,
        bool_or(on_suspect_page) as on_suspect_page
    from {{ ref('tabled_codes') }}
    where part = '03'
    group by document_id, digits, form_code
),

listed as (
    select
        parts.document_id,
        parts.form_code,
        parts.table_no,
        parts.page,
        'listed' as variant,
        parts.code,
        list_contains(wholes.codes, parts.code) as holds,
        parts.on_suspect_page or wholes.on_suspect_page as on_suspect_page,
        concat('p. ', parts.page, ': ', parts.code, ' ', parts.label, if(holds, '', ' | –')) as evidence
    from {{ ref('tabled_codes') }} as parts
    inner join wholes on parts.document_id = wholes.document_id and parts.digits = wholes.digits
    where parts.part in ('05', '08', '09') and parts.has_money
),

firsts as (
    select
        *,
        arg_min(name, form_code) over (partition by document_id, code) as first_name
    from {{ ref('tabled_codes') }}
),

-- A name that is cut off, or goes on with a remark, is no other.
named as (
    select
        document_id,
        min(form_code) as form_code,
        arg_min(table_no, form_code) as table_no,
        arg_min(page, form_code) as page,
        'named' as variant,
        code,
        bool_and(
            starts_with(name, first_name) or starts_with(first_name, name)
            or ends_with(name, first_name) or ends_with(first_name, name)
        ) as holds,
        bool_or(on_suspect_page) as on_suspect_page,
        string_agg(concat('p. ', page, ': ', code, ' ', label), ' | ' order by form_code) as evidence
    from firsts
    group by document_id, code
    having count(*) > 1
)

select
    judged.document_id,
    judged.table_no,
    judged.form_code,
    judged.page,
    checks.check_id,
    checks.severity,
    checks.relation,
    'code' as kind,
    judged.code as subject,
    case when judged.holds then 'pass' when judged.on_suspect_page then 'parse_suspect' else 'fail' end as state,
    case when judged.on_suspect_page and not judged.holds then 'suspect_page' end as reason,
    judged.evidence,
    md5(concat_ws('|', judged.document_id, checks.check_id, judged.variant, judged.form_code, judged.code)) as result_id
from (
    select * from listed
    union all
    select * from named
) as judged
inner join {{ ref('dim_checks') }} as checks on checks.check_id = 'XJ-13'
inner join {{ ref('dim_documents') }} as documents on judged.document_id = documents.document_id
where documents.document_kind in ('budget', 'final_accounts')
