-- One row per current disclosure, stage and line of the “三公”经费 table: what it prints for the whole organisation.
-- The one unit of a table is the whole. Where no sum of the appropriated funds is printed, its parts add up.
with printed as (
    select amounts.*
    from {{ ref('int_counted_amounts') }} as amounts
    where
        amounts.form_code in ('YS07', 'JS07')
        and amounts.is_current
        and amounts.organisation_id is not null
        and amounts.reference_year = amounts.fiscal_year
        and amounts.line_code is not null
    window whole as (partition by amounts.disclosure_id, amounts.form_code, amounts.stage)
    qualify
        amounts.unit_label is null
        or min(coalesce(amounts.unit_code, amounts.unit_label, '')) over whole
        = max(coalesce(amounts.unit_code, amounts.unit_label, '')) over whole
),

by_fund as (
    select
        printed.disclosure_id,
        printed.stage,
        printed.line_code,
        printed.fund,
        -- What an own document prints comes before what final accounts quote; carried over money before none.
        rank() over (
            partition by printed.disclosure_id, printed.stage
            order by
                printed.fund_year is not null,
                printed.fund != 'fiscal_appropriation',
                funds.parent_fund is distinct from 'fiscal_appropriation'
        ) as choice,
        max(printed.amount_yuan) as amount_yuan,
        min(printed.document_id) as document_id,
        min(printed.page) as page,
        {{ worst_trust('trusts.trust') }} as trust
    from printed
    inner join {{ ref('dim_funds') }} as funds on printed.fund = funds.fund
    left join {{ ref('amount_trust') }} as trusts
        on
            printed.document_id = trusts.document_id
            and printed.table_no = trusts.table_no
            and printed.row_no = trusts.row_no
            and printed.column_no = trusts.column_no
    group by
        printed.disclosure_id, printed.stage, printed.line_code, printed.fund, printed.fund_year, funds.parent_fund
    qualify choice = 1
)

select
    disclosure_id,
    stage,
    line_code,
    min(document_id) as document_id,
    min(page) as page,
    {{ sum_yuan() }} as amount_yuan,
    {{ worst_trust('trust') }} as trust
from by_fund
group by disclosure_id, stage, line_code
