-- One row per figure that running text states, and reading.
{{ config(alias='claims') }}

select * from {{ source('parquet', 'claims') }}
