-- One row per disclosure and form: the one document whose figures of that form count, however often it was published.
select
    documents.disclosure_id,
    forms.form_code,
    first(
        documents.document_id
        order by forms.amount_count desc, documents.duplicate_of asc nulls first, documents.document_id asc
    ) as document_id
from {{ ref('dim_documents') }} as documents
inner join {{ ref('int_document_forms') }} as forms on documents.document_id = forms.document_id
where documents.disclosure_id is not null
group by documents.disclosure_id, forms.form_code
