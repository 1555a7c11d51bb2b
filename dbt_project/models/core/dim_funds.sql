-- One row per fund: where the money comes from. Sums never add to their parts.
select
    fund,
    name,
    name_en,
    parent_fund,
    is_sum,
    note
from {{ ref('funds') }}
