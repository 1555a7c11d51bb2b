-- One row per address and document that it has held: the last time it did.
select
    address,
    document_id,
    version,
    publisher,
    page_of_origin,
    published_on,
    fetched_at
from {{ ref('raw_sources') }}
qualify version = max(version) over (partition by address, document_id)
