-- One row per content and reading.
{{ config(alias='documents') }}

select * from {{ source('parquet', 'documents') }}
