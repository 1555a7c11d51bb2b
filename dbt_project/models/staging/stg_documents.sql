-- One row per document.
{{ newest_reading('documents') }}
