-- One row per form: a kind of table that disclosures print (IDENTITIES.md b1).
select
    form_code,
    name,
    document_kind,
    fund
from {{ ref('forms') }}
