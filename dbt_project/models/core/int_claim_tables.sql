-- One row per document and form whose figures its text speaks of, with the document that prints them: itself or, where
-- the text is published apart from all tables, the one that counts in its disclosure.
with printed as (
    select
        document_id,
        form_code
    from {{ ref('fct_amounts') }}
    union
    select
        document_id,
        form_code
    from {{ ref('fct_quantities') }}
)

select
    document_id,
    form_code,
    document_id as tables_document_id
from printed
union all
select
    texts.document_id,
    bearers.form_code,
    bearers.document_id as tables_document_id
from {{ ref('dim_documents') }} as texts
inner join {{ ref('int_form_bearers') }} as bearers on texts.disclosure_id = bearers.disclosure_id
where texts.document_id not in (select own.document_id from printed as own)
