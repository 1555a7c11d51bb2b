-- One row per table that lists items and prints a code again: there a code is a remark on an item, not a level.
with repeated as (
    select table_key
    from {{ ref('printed_rows') }}
    where in_list and code is not null
    group by table_key, unit_label, code, second_code
    having count(*) > 1
)

select distinct table_key
from repeated
