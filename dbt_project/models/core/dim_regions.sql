-- One row per administrative division (GB/T 2260), the state itself as 000000; with its city and province.
select
    regions.region_code,
    regions.name,
    regions.region_level,
    regions.parent_code,
    provinces.name as province_name,
    cities.name as city_name
from {{ ref('regions') }} as regions
left join {{ ref('regions') }} as provinces
    on left(regions.region_code, 2) || '0000' = provinces.region_code and provinces.region_level = 'province'
left join {{ ref('regions') }} as cities
    on
        left(regions.region_code, 4) || '00' = cities.region_code
        and cities.region_level = 'city'
        and cities.name not in ('市辖区', '县')
