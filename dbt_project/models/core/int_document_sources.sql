-- One row per document that was fetched: the address at which it was found last.
select
    document_id,
    address,
    publisher,
    page_of_origin,
    published_on
from {{ ref('stg_sources') }}
qualify row_number() over (partition by document_id order by fetched_at desc, address asc) = 1
