-- One row per cell of a table that became a form, and reading.
{{ config(alias='cells') }}

select * from {{ source('parquet', 'cells') }}
