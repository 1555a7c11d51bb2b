-- One row per current disclosure and 经济分类 code of its 一般公共预算基本支出表: what basic expenditure is spent on.
with amounts as (
    select
        *,
        -- A table of 人员经费 or 公用经费 alone prints no basic expenditure beside it.
        coalesce(basic_yuan, total_yuan, basic_personnel_yuan, basic_public_yuan) as amount_yuan
    from {{ ref('fct_expenditures_by_economic') }}
    where
        is_current
        and form_code in ('YS06', 'JS06')
        and fund = 'general_public'
        and fund_year is null
        and scheme = 'department'
        and reference_year = fiscal_year
        and unit_label is null
)

select
    amounts.disclosure_id,
    amounts.organisation_id,
    amounts.organisation_name,
    amounts.scope,
    amounts.fiscal_year,
    amounts.stage,
    amounts.economic_code,
    amounts.economic_name,
    codes.level,
    amounts.is_leaf,
    amounts.amount_yuan,
    cast(
        100 * amounts.amount_yuan / nullif(sum(amounts.amount_yuan) filter (where amounts.is_leaf) over (
            partition by amounts.disclosure_id, amounts.stage
        ), 0) as decimal(9, 4)
    ) as share_percent
from amounts
left join {{ ref('dim_economic_codes') }} as codes on amounts.economic_code = codes.code
