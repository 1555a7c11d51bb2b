-- One row per document, name of an organisation that it gives as its own, and page (NT-18).
-- Names are compared without brackets; where the letters of one stand in order in the other, it is a short form of it.
with printed as (
    select
        document_id,
        text as name,
        page
    from {{ ref('stg_claims') }}
    where claim_kind = 'organisation'

    union

    select
        document_id,
        unit_label as name,
        page_first as page
    from {{ ref('stg_tables') }}
    where unit_label != ''
),

without_brackets as (
    select
        documents.document_id,
        documents.scope,
        documents.organisation_name,
        printed.name,
        printed.page,
        regexp_replace(printed.name, '[（(][^（()）]*[）)]', '', 'g') as bare_name,
        regexp_replace(documents.organisation_name, '[（(][^（()）]*[）)]', '', 'g') as own_name
    from {{ ref('dim_documents') }} as documents
    inner join printed on documents.document_id = printed.document_id
    where documents.document_kind in ('budget', 'final_accounts') and documents.organisation_name is not null
),

compared as (
    select
        * replace (
            {{ normalise_organisation('bare_name') }} as bare_name,
            {{ normalise_organisation('own_name') }} as own_name
        )
    from without_brackets
)

select
    *,
    bare_name = own_name as is_same,
    own_name like '%' || array_to_string(string_split(bare_name, ''), '%') || '%'
    or bare_name like '%' || array_to_string(string_split(own_name, ''), '%') || '%' as is_short_form
from compared
