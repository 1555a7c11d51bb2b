-- One row per table of a document.
{{ newest_reading('tables') }}
