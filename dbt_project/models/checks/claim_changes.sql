-- One row per statement and rule about its change: triple, percentage, zero base (NT-14, NT-15).
with bases as (
    select
        *,
        coalesce(abs(base_yuan) < base_step / 2 or base_yuan = 0, false) as is_of_nothing
    from {{ ref('claim_bases') }}
)

select
    document_id,
    change_no as claim_no,
    'NT-14' as check_id,
    'triple' as variant,
    [change_no] as left_claims,
    [value_no, prior_no] as right_claims,
    'yuan' as unit,
    cast(stated_change_yuan as decimal(36, 8)) as left_value,
    cast(value_yuan - prior_yuan as decimal(36, 8)) as right_value,
    cast(0 as decimal(36, 8)) as exact_within,
    cast((value_step + prior_step + stated_change_step) / 2 as decimal(36, 8)) as tolerance,
    null as reason
from bases
where stated_change_yuan is not null and value_no is not null and prior_no is not null

union all by name

select
    document_id,
    percent_no as claim_no,
    'NT-14' as check_id,
    'percentage' as variant,
    [percent_no] as left_claims,
    figures as right_claims,
    {{ percent_of('percent', 'percent_step', 'change_yuan', 'change_step', 'base_yuan', 'base_step') }},
    null as reason
from bases
where percent is not null and base_yuan is not null and not is_of_nothing

union all by name

-- Of nothing there is no percentage.
select
    document_id,
    percent_no as claim_no,
    'NT-15' as check_id,
    'zero_base' as variant,
    [percent_no] as left_claims,
    figures as right_claims,
    'percent' as unit,
    cast(percent as decimal(36, 8)) as left_value,
    cast(0 as decimal(36, 8)) as right_value,
    cast(0 as decimal(36, 8)) as exact_within,
    cast(0 as decimal(36, 8)) as tolerance,
    null as reason
from bases
where percent != 0 and is_of_nothing
