-- One row per run of a command that changes something, up to the one that built this warehouse.
{{ config(alias='runs') }}

select *
from
    read_json(
        '{{ env_var("MINGZHANG_RUNS", "data/runs.json") }}',
        format = 'newline_delimited',
        columns = {
            started_at: 'timestamptz',
            command: 'varchar',
            process: 'integer',
            seconds: 'double',
            exit_code: 'integer',
            summary: 'varchar'
        }
    )
