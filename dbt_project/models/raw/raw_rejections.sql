-- One row per document, table or cell that could not be read, and reading.
{{ config(alias='rejections') }}

select * from {{ source('parquet', 'rejections') }}
