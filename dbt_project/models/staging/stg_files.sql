-- One row per name and place under which a content was given, in any run.
select
    document_id,
    file_name,
    file_path,
    min(reading) as first_reading
from {{ ref('raw_files') }}
group by document_id, file_name, file_path
