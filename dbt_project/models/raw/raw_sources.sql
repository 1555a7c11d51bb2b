-- One row per address and content that it has held, oldest first, as `mingzhang fetch` noted them.
{{ config(alias='sources') }}

select *
from
    read_json(
        '{{ env_var("MINGZHANG_SOURCES", "data/sources.json") }}',
        format = 'newline_delimited',
        columns = {
            document_id: 'varchar',
            address: 'varchar',
            version: 'integer',
            publisher: 'varchar',
            page_of_origin: 'varchar',
            published_on: 'date',
            fetched_at: 'timestamptz'
        }
    )
