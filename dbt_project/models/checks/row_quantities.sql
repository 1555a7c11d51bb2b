-- One row per printed row and unit of quantity of which it prints one: what a price is multiplied by, or a percentage.
select
    places.document_no * 10000 + quantities.table_no as table_key,
    quantities.row_no,
    if(quantities.quantity_unit = '%', '%', 'pieces') as quantity_unit,
    min(cast(
        if(quantities.quantity_unit = '%', quantities.value / 100, quantities.value) as decimal(18, 6)
    )) as quantity,
    min(cast(
        if(quantities.quantity_unit = '%', 0.01, 0)
        * power(10, -length(regexp_extract(quantities.printed, '\.(\d+)', 1))) as decimal(18, 8)
    )) as step
from {{ ref('fct_quantities') }} as quantities
inner join {{ ref('document_places') }} as places on quantities.document_id = places.document_id
where quantities.value is not null
group by all
having count(*) = 1
