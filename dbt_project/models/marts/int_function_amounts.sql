-- One row per current disclosure, fund, 科目编码 of every level, reference year and stage: as printed, or else the sum of
-- the printed codes beneath it.
with printed as (
    select
        facts.*,
        trusts.trust,
        coalesce(trusts.step_yuan, 0) / 2 as rounding_yuan
    from {{ ref('int_trend_amounts') }} as facts
    left join {{ ref('int_code_trust') }} as trusts
        on
            facts.document_id = trusts.document_id
            and facts.table_no = trusts.table_no
            and facts.function_code = trusts.function_code
            and facts.fund = trusts.fund
            and trusts.fund_year is null
            and facts.reference_year is not distinct from trusts.reference_year
            and facts.stage is not distinct from trusts.stage
            and facts.unit_code is not distinct from trusts.unit_code
            and facts.unit_label is not distinct from trusts.unit_label
),

levels as (
    select
        printed.*,
        codes.code,
        codes.code = printed.function_code as is_printed
    from printed
    cross join unnest({{ code_prefixes('printed.function_code') }}) as codes (code)
    where codes.code != '' and (printed.is_leaf or codes.code = printed.function_code)
    qualify
        is_printed or not bool_or(is_printed) over (
            partition by printed.disclosure_id, printed.fund, printed.reference_year, printed.stage, codes.code
        )
)

select
    disclosure_id,
    organisation_id,
    organisation_name,
    scope,
    fiscal_year,
    fund,
    reference_year,
    stage,
    code as function_code,
    is_printed,
    bool_and(is_leaf and is_printed) as is_leaf,
    {{ worst_trust('trust') }} as trust,
    {{ sum_yuan(amount='rounding_yuan') }} as rounding_yuan,
    {{ sum_yuan() }} as amount_yuan
from levels
group by all
