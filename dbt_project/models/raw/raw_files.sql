-- One row per name and place under which a content was given, and run.
{{ config(alias='files') }}

select * from {{ source('parquet', 'files') }}
