-- One row per named line of a form (ingest/vocabulary/lines.yml).
select
    line_code,
    name,
    side,
    parent_line,
    fund
from {{ ref('lines') }}
