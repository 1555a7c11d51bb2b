-- One row per table whose figures other tables of its document print too: whether these agree with its unit, and where
-- its unit was printed. That two tables differ must be said by several figures, or one of many digits, and by more than
-- say that they agree. The table that most tables contradict is wrong; of two tables, either.
with by_power as (
    select
        table_key,
        other_table_key,
        power,
        count(distinct amount_yuan) as figures,
        sum(digits) as digits,
        arg_max(amount_no, (digits, amount_yuan, -amount_no, -other_amount_no)) as amount_no,
        arg_max(other_amount_no, (digits, amount_yuan, -amount_no, -other_amount_no)) as other_amount_no
    from {{ ref('repeated_figures') }}
    group by table_key, other_table_key, power
),

by_pair as (
    select
        *,
        row_number() over (
            partition by table_key, other_table_key order by figures desc, abs(power) asc, power asc
        ) as place
    from by_power
    where power = 0 or digits >= 6
),

counted as (
    select
        *,
        count(*) filter (where power = 0) over of_table as agreeing_tables,
        count(*) filter (where power != 0) over of_table as contradicting_tables
    from by_pair
    where place = 1
    window of_table as (partition by table_key)
),

judged as (
    select
        *,
        contradicting_tables > agreeing_tables as is_contradicted
    from counted
    where (power != 0) = (contradicting_tables > agreeing_tables)
    qualify row_number() over (partition by table_key order by figures desc, amount_no asc, other_amount_no asc) = 1
)

select
    amounts.document_id,
    amounts.table_no,
    tables.unit_text,
    tables.unit_source,
    judged.agreeing_tables,
    judged.contradicting_tables,
    judged.is_contradicted,
    judged.power,
    judged.table_key,
    judged.amount_no,
    judged.other_amount_no
from judged
inner join {{ ref('printed_amounts') }} as amounts on judged.amount_no = amounts.amount_no
inner join {{ ref('stg_tables') }} as tables
    on amounts.document_id = tables.document_id and amounts.table_no = tables.table_no
