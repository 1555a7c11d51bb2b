-- One row per visual line of text.
{{ newest_reading('lines') }}
