-- One row per visual line and reading.
{{ config(alias='lines') }}

select * from {{ source('parquet', 'lines') }}
