-- One row per table found and reading.
{{ config(alias='tables') }}

select * from {{ source('parquet', 'tables') }}
