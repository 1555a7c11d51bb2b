-- One row per document, table or cell that could not be read.
{{ newest_reading('rejections') }}
