-- One row per printed column with a number in it: the finest step in which a number of the column is printed.
select
    document_id,
    table_no,
    column_no,
    min(printed_step) as printed_step
from {{ ref('stg_amounts') }}
where printed_step is not null
group by document_id, table_no, column_no
