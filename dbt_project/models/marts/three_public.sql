-- One row per organisation, scope, fiscal year and stage: the “三公”经费 of the whole organisation, as it prints them.
select
    organisation_id,
    organisation_name,
    scope,
    fiscal_year,
    stage,
    document_id,
    page,
    total_yuan,
    abroad_yuan,
    vehicles_yuan,
    vehicle_purchase_yuan,
    vehicle_operation_yuan,
    reception_yuan,
    meetings_yuan,
    training_yuan
from {{ ref('fct_three_public') }}
where is_current and reference_year = fiscal_year and unit_label is null and organisation_id is not null
qualify row_number() over (
    partition by organisation_id, scope, fiscal_year, stage order by form_code asc, fund desc, fund_year asc nulls first
) = 1
