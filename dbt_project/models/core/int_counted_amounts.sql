-- One row per printed amount that counts for analysts: of the bearing document, with a known unit, as corrected.
select
    amounts.* exclude (amount_yuan),
    coalesce(amounts.corrected_yuan, amounts.amount_yuan) as amount_yuan,
    disclosures.organisation_id,
    organisations.organisation_name,
    disclosures.fiscal_year,
    disclosures.scope,
    disclosures.is_current
from {{ ref('fct_amounts') }} as amounts
inner join {{ ref('int_form_bearers') }} as bearers
    on
        amounts.disclosure_id = bearers.disclosure_id
        and amounts.form_code = bearers.form_code
        and amounts.document_id = bearers.document_id
inner join {{ ref('dim_disclosures') }} as disclosures on amounts.disclosure_id = disclosures.disclosure_id
left join {{ ref('dim_organisations') }} as organisations
    on disclosures.organisation_id = organisations.organisation_id
where
    amounts.comparison is null
    and amounts.unit_source != 'none'
    and amounts.value_state in ('amount', 'zero')
