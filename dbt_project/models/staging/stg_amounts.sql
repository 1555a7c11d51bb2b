-- One row per printed amount: a value cell of a column of money, its text turned into a number in the printed unit.
-- A named line is no project, whatever the column that names it is called.
-- Kept as a table: six models ask for it, and to read the figures each time took a tenth of a build.
{{ config(materialized='table') }}

with amounts as (
    select
        * replace (case when line_code is null then project_label end as project_label),
        {{ fold_figures('text') }} as folded
    from {{ ref('stg_cells') }}
    where role = 'value' and value_kind = 'amount'
),

parsed as (
    select
        *,
        {{ parse_amount('folded') }} as number_read
    from amounts
)

select
    * exclude (folded, number_read),
    {{ value_state('folded', 'number_read') }} as value_state,
    case when folded = '-' then 0 else number_read end as printed_number,
    case when number_read is not null then {{ printed_step('folded') }} end as printed_step
from parsed
