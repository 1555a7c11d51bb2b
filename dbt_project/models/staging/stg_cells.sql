-- One row per cell of a table that became a form.
{{ newest_reading('cells') }}
