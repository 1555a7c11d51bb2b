-- One row per page and reading.
{{ config(alias='pages') }}

select * from {{ source('parquet', 'pages') }}
