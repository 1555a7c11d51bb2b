-- One row per table that the contents of a document announce: whether the disclosure prints it (NT-18); and per table
-- that stands among five or more of those and is not announced. What stands before or behind them all is an attachment.
-- An explanation whose tables are published apart, and are not here, is not blamed for them.
with printed as (
    select distinct
        documents.disclosure_id,
        coverage.form_code
    from {{ ref('form_coverage') }} as coverage
    inner join {{ ref('dim_documents') }} as documents on coverage.document_id = documents.document_id
    where coverage.coverage in ('present', 'present_empty')
),

entries as (
    select
        announced.document_id,
        announced.form_code,
        announced.page,
        announced.line,
        printed.form_code is not null as is_kept,
        printing.disclosure_id is null as is_apart
    from {{ ref('announced_forms') }} as announced
    left join printed
        on announced.disclosure_id = printed.disclosure_id and announced.form_code = printed.form_code
    left join (select distinct tables.disclosure_id from printed as tables) as printing
        on announced.disclosure_id = printing.disclosure_id

    union all

    select
        coverage.document_id,
        coverage.form_code,
        coverage.evidence_page as page,
        null as line,
        false as is_kept,
        false as is_apart
    from {{ ref('form_coverage') }} as coverage
    inner join (
        select
            document_id,
            min(evidence_page) as first_page,
            max(evidence_page) as last_page
        from {{ ref('announced_forms') }}
        where is_printed_here
        group by document_id
        having count(*) >= 5
    ) as tables on coverage.document_id = tables.document_id
    anti join {{ ref('announced_forms') }} as announced
        on coverage.document_id = announced.document_id and coverage.form_code = announced.form_code
    where
        coverage.coverage in ('present', 'present_empty')
        and coverage.evidence_page > tables.first_page and coverage.evidence_page < tables.last_page
)

select
    entries.document_id,
    entries.form_code,
    entries.page,
    'NT-18' as check_id,
    'warning' as severity,
    'equal' as relation,
    'contents' as kind,
    case when entries.is_apart then 'not_applicable' when entries.is_kept then 'pass' else 'fail' end as state,
    case when entries.is_apart then 'tables_published_apart' end as reason,
    md5(concat_ws('|', entries.document_id, 'NT-18', entries.form_code)) as result_id,
    concat_ws(' ', entries.form_code, forms.name) as subject,
    concat('p. ', entries.page, ': ', coalesce(entries.line, forms.name), if(entries.is_kept, '', ' | –')) as evidence
from entries
left join {{ ref('dim_forms') }} as forms on entries.form_code = forms.form_code
