-- One row per current disclosure: which of the tables that must be published it prints, in whichever of its documents.
-- What a table would print may stand in another one: 基本支出 beside 项目支出, by 经济分类.
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
),

elsewhere as (
    select
        amounts.disclosure_id,
        substitutes.form_code,
        min(substitutes.substitute_code) as substitute_code
    from {{ ref('fct_amounts') }} as amounts
    inner join {{ ref('required_form_substitutes') }} as substitutes
        on
            amounts.form_code = substitutes.substitute_code
            and amounts.fund = substitutes.fund
            and amounts.measure_code = substitutes.measure_code
    where
        coalesce(amounts.economic_code, amounts.government_economic_code) is not null
        and amounts.comparison is null
        and amounts.value_state in ('amount', 'zero')
    group by amounts.disclosure_id, substitutes.form_code
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
    string_agg(concat(coverage.form_code, ' → ', elsewhere.substitute_code), ', ' order by coverage.form_code) filter (
        where not coverage.is_shown and elsewhere.form_code is not null
    ) as forms_elsewhere,
    string_agg(coverage.form_code, ', ' order by coverage.form_code) filter (
        where not coverage.is_shown and elsewhere.form_code is null
    ) as missing_form_codes,
    not bool_or(coverage.is_shown) as is_without_tables
from {{ ref('dim_disclosures') }} as disclosures
inner join coverage on disclosures.disclosure_id = coverage.disclosure_id
left join elsewhere
    on coverage.disclosure_id = elsewhere.disclosure_id and coverage.form_code = elsewhere.form_code
where disclosures.is_current
group by
    disclosures.disclosure_id, disclosures.organisation_id, disclosures.organisation_name,
    disclosures.fiscal_year, disclosures.document_kind, disclosures.scope
