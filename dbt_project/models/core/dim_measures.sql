-- One row per measure: what a column of amounts says.
select
    measure_code,
    name,
    name_en,
    parent_measure,
    note
from {{ ref('measures') }}
