-- One row per disclosure, form, fund, reference year, stage and 预算单位 of the “三公”经费 table, its items as columns.
select
    {{ fact_keys() }},
    min(table_no) as table_no,
    min(page) as page,
    case
        when bool_or(line_code in ('three_public_total', 'meetings', 'training')) then {{ item('three_public_total') }}
        else {{ item('total') }}
    end as total_yuan,
    {{ item('abroad') }} as abroad_yuan,
    {{ item('vehicles') }} as vehicles_yuan,
    {{ item('vehicle_purchase') }} as vehicle_purchase_yuan,
    {{ item('vehicle_operation') }} as vehicle_operation_yuan,
    {{ item('reception') }} as reception_yuan,
    {{ item('meetings') }} as meetings_yuan,
    {{ item('training') }} as training_yuan
from {{ ref('int_counted_amounts') }}
where form_code in ('YS07', 'JS07')
group by {{ fact_keys() }}
