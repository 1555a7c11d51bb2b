-- One row per form: a kind of table that disclosures print. Those numbered 1 to 9 must be published (财预〔2016〕143号).
select
    form_code,
    name,
    document_kind,
    fund,
    form_code similar to '..0[1-9]' as is_required
from {{ ref('forms') }}
