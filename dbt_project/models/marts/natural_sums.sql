-- One row per view that adds up, current disclosure and side of a balance: the sum of its leaves beside the total that
-- is printed, and why the two differ.
with judged as (
    select
        pairs.*,
        faults.unnamed_rows,
        faults.failing_checks,
        cast((pairs.leaf_count + 1) * faults.step_yuan / 2 as decimal(24, 4)) as tolerance_yuan,
        case
            when pairs.gap_yuan = 0 then 'agrees'
            when abs(pairs.gap_yuan) <= tolerance_yuan then 'rounding'
            when pairs.total_yuan is null then 'no_total'
            when pairs.leaf_count = 0 then 'no_leaves'
            else 'differs'
        end as sum_verdict
    from {{ ref('int_natural_pairs') }} as pairs
    left join {{ ref('int_form_faults') }} as faults
        on pairs.document_id = faults.document_id and pairs.form_code = faults.form_code
)

select
    disclosures.disclosure_id,
    disclosures.organisation_id,
    disclosures.organisation_name,
    disclosures.scope,
    disclosures.fiscal_year,
    judged.view_name,
    judged.classification,
    judged.document_id,
    judged.form_code,
    forms.name as form_name,
    cast(judged.leaf_count as integer) as leaf_count,
    judged.sum_yuan,
    judged.total_yuan,
    judged.gap_yuan,
    judged.tolerance_yuan,
    judged.sum_verdict,
    case
        when judged.sum_verdict in ('agrees', 'rounding') then null
        when judged.failing_checks is not null then 'contradicted'
        when judged.unnamed_rows is not null then 'unnamed'
        when judged.sum_verdict = 'differs' then 'unexplained'
    end as sum_reason,
    if(judged.sum_verdict in ('agrees', 'rounding'), null, judged.failing_checks) as failing_checks,
    if(judged.sum_verdict in ('agrees', 'rounding'), null, judged.unnamed_rows) as unnamed_rows
from judged
inner join {{ ref('dim_disclosures') }} as disclosures on judged.disclosure_id = disclosures.disclosure_id
left join {{ ref('dim_forms') }} as forms on judged.form_code = forms.form_code
