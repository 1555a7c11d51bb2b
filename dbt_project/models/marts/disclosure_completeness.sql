-- One row per current disclosure: which of the tables that must be published it prints, in whichever of its documents.
with coverage as (
    select
        documents.disclosure_id,
        forms.form_code,
        bool_or(forms.coverage = 'present') as is_present,
        bool_or(forms.coverage in ('present', 'present_empty')) as is_shown,
        bool_or(forms.coverage = 'announced_missing') as is_announced
    from {{ ref('dim_documents') }} as documents
    inner join {{ ref('form_coverage') }} as forms on documents.document_id = forms.document_id
    inner join {{ ref('dim_forms') }} as required
        on
            forms.form_code = required.form_code
            and required.is_required
            and documents.fiscal_year >= coalesce(required.required_from, 0)
    group by documents.disclosure_id, forms.form_code
)

select
    disclosures.disclosure_id,
    disclosures.organisation_id,
    disclosures.organisation_name,
    disclosures.fiscal_year,
    disclosures.document_kind,
    disclosures.scope,
    cast(count(*) as integer) as required_forms,
    cast(count(*) filter (where coverage.is_present) as integer) as present_forms,
    cast(count(*) filter (where coverage.is_shown and not coverage.is_present) as integer) as empty_forms,
    cast(count(*) filter (where coverage.is_announced and not coverage.is_shown) as integer) as announced_missing_forms,
    string_agg(coverage.form_code, ', ' order by coverage.form_code) filter (where not coverage.is_shown)
        as missing_form_codes
from {{ ref('dim_disclosures') }} as disclosures
inner join coverage on disclosures.disclosure_id = coverage.disclosure_id
where disclosures.is_current
group by
    disclosures.disclosure_id, disclosures.organisation_id, disclosures.organisation_name,
    disclosures.fiscal_year, disclosures.document_kind, disclosures.scope
