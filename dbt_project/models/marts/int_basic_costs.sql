-- One row per current disclosure, stage and kind of basic expenditure (all, 人员, 公用): the total that its 基本支出表 prints.
-- Final accounts may print feet of both kinds and no total of them; two that differ tell nothing.
with feet as (
    select
        amounts.disclosure_id,
        amounts.document_id,
        amounts.stage,
        amounts.page,
        amounts.amount_yuan,
        trusts.trust,
        case amounts.line_code
            when 'personnel_total' then 'basic_personnel'
            when 'public_total' then 'basic_public'
            else amounts.measure_code
        end as line_code,
        amounts.line_code as foot
    from {{ ref('int_counted_amounts') }} as amounts
    left join {{ ref('amount_trust') }} as trusts
        on
            amounts.document_id = trusts.document_id
            and amounts.table_no = trusts.table_no
            and amounts.row_no = trusts.row_no
            and amounts.column_no = trusts.column_no
    where
        amounts.form_code in ('YS06', 'JS06')
        and amounts.is_current
        and amounts.organisation_id is not null
        and amounts.reference_year = amounts.fiscal_year
        and amounts.fund = 'general_public'
        and amounts.fund_year is null
        and amounts.unit_label is null
        and amounts.line_code in ('total', 'personnel_total', 'public_total')
        and amounts.measure_code in ('basic', 'basic_personnel', 'basic_public')
),

wholes as (
    select * exclude (foot)
    from feet
    union all
    select
        disclosure_id,
        document_id,
        stage,
        min(page) as page,
        {{ sum_yuan() }} as amount_yuan,
        {{ worst_trust('trust') }} as trust,
        'basic' as line_code
    from feet
    where foot in ('personnel_total', 'public_total')
    group by disclosure_id, document_id, stage
    having count(distinct foot) = 2 and count(*) = 2
)

select
    disclosure_id,
    stage,
    line_code,
    min(document_id) as document_id,
    min(page) as page,
    min(amount_yuan) as amount_yuan,
    {{ worst_trust('trust') }} as trust
from wholes
group by disclosure_id, stage, line_code
having min(amount_yuan) = max(amount_yuan)
