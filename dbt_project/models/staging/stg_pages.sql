-- One row per page of a document.
{{ newest_reading('pages') }}
