-- One row per table that the contents of a document announce: whether the disclosure prints it (NT-18).
-- An explanation whose tables are published apart, and are not here, is not blamed for them.
with printed as (
    select distinct
        documents.disclosure_id,
        coverage.form_code
    from {{ ref('form_coverage') }} as coverage
    inner join {{ ref('dim_documents') }} as documents on coverage.document_id = documents.document_id
    where coverage.coverage in ('present', 'present_empty')
),

printing as (
    select distinct disclosure_id
    from printed
),

announced as (
    select
        coverage.document_id,
        coverage.form_code,
        documents.disclosure_id,
        min(lines.page) as page,
        arg_min(lines.text, lines.page) as line
    from {{ ref('form_coverage') }} as coverage
    inner join {{ ref('dim_documents') }} as documents on coverage.document_id = documents.document_id
    inner join {{ ref('stg_lines') }} as lines
        on
            coverage.document_id = lines.document_id
            and coverage.form_code = lines.form_code
            and lines.role = 'contents'
    group by coverage.document_id, coverage.form_code, documents.disclosure_id
)

select
    announced.document_id,
    announced.form_code,
    announced.page,
    'NT-18' as check_id,
    'warning' as severity,
    'equal' as relation,
    'contents' as kind,
    case
        when printing.disclosure_id is null then 'not_applicable'
        when printed.form_code is null then 'fail'
        else 'pass'
    end as state,
    case when printing.disclosure_id is null then 'tables_published_apart' end as reason,
    md5(concat_ws('|', announced.document_id, 'NT-18', announced.form_code)) as result_id,
    concat_ws(' ', announced.form_code, forms.name) as subject,
    concat('p. ', announced.page, ': ', announced.line, if(printed.form_code is null, ' | –', '')) as evidence
from announced
left join printed
    on announced.disclosure_id = printed.disclosure_id and announced.form_code = printed.form_code
left join printing on announced.disclosure_id = printing.disclosure_id
left join {{ ref('dim_forms') }} as forms on announced.form_code = forms.form_code
