-- One row per administrative division (GB/T 2260), the state itself as 000000.
select
    region_code,
    name,
    region_level,
    parent_code
from {{ ref('regions') }}
