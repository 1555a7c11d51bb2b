-- One row per result about the text or a count and figure of a table in it: an amount, or a number of something.
with places as (
    select
        result_id,
        'right' as side,
        unnest(right_amounts) as amount_no
    from {{ ref('claim_instances') }}
    union all
    select
        result_id,
        unnest(['left', 'right']) as side,
        unnest([amount_no, cost_no]) as amount_no
    from {{ ref('count_results') }}
),

figures as (
    select * from {{ ref('printed_amounts') }}
    union all by name
    select * from {{ ref('printed_counts') }}
)

select distinct
    places.result_id,
    places.side,
    figures.document_id,
    figures.page,
    null as claim_no,
    figures.table_no,
    figures.row_no,
    figures.column_no,
    figures.value_state,
    figures.amount_yuan,
    figures.printed,
    concat_ws(' ', figures.code, figures.line_label) as label
from places
inner join figures on places.amount_no = figures.amount_no
