-- One row per figure that running text states, its text turned into a number in the printed unit.
with claims as (
    {{ newest_reading('claims') }}
),

folded as (
    select
        *,
        {{ fold_figures('number_text') }} as folded
    from claims
)

select
    * exclude (folded),
    {{ parse_amount('folded') }} as printed_number,
    case when folded is not null then {{ printed_step('folded') }} end as printed_step
from folded
