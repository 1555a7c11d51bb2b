-- One row per code and what took its place: the codes that moved, were merged or split, and from which year on.
select
    code,
    successor_code,
    change,
    changed_in,
    source
from {{ ref('code_changes') }}
