-- One row per disclosure document and form of its kind: printed, printed empty, announced only, or nowhere.
with tables_found as (
    select
        document_id,
        form_code,
        min(page_first) as page,
        bool_or(table_state = 'filled') as is_filled
    from {{ ref('stg_tables') }}
    where form_code is not null
    group by document_id, form_code
),

announcements as (
    select
        document_id,
        form_code,
        min(page) as page
    from {{ ref('stg_lines') }}
    where role = 'contents' and form_code is not null
    group by document_id, form_code
)

select
    documents.document_id,
    forms.form_code,
    case
        when tables_found.is_filled then 'present'
        when tables_found.form_code is not null then 'present_empty'
        when announcements.form_code is not null then 'announced_missing'
        else 'absent'
    end as coverage,
    coalesce(tables_found.page, announcements.page) as evidence_page
from {{ ref('dim_documents') }} as documents
inner join {{ ref('dim_forms') }} as forms on documents.document_kind = forms.document_kind
left join tables_found
    on documents.document_id = tables_found.document_id and forms.form_code = tables_found.form_code
left join announcements
    on documents.document_id = announcements.document_id and forms.form_code = announcements.form_code
