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
        'left' as side,
        amount_no
    from {{ ref('count_results') }}
    union all
    select
        result_id,
        'right' as side,
        cost_no as amount_no
    from {{ ref('count_results') }}
),

figures as (
    select
        amount_no,
        document_id,
        page,
        table_no,
        row_no,
        column_no,
        value_state,
        amount_yuan,
        printed
    from {{ ref('printed_amounts') }}
    union all by name
    select distinct
        amount_no,
        document_id,
        page,
        table_no,
        row_no,
        column_no,
        value_state,
        printed
    from {{ ref('printed_counts') }}
)

select
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
    figures.printed
from places
inner join figures on places.amount_no = figures.amount_no
