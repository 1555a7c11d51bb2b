-- One row per form: a kind of table that disclosures print, and whether it must be published.
select
    forms.form_code,
    forms.name,
    forms.document_kind,
    forms.fund,
    required.form_code is not null as is_required,
    required.required_from
from {{ ref('forms') }} as forms
left join {{ ref('required_forms') }} as required on forms.form_code = required.form_code
