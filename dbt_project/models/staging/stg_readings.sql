-- One row per content: the newest reading of it, which replaces every earlier one.
with readings as (
    select
        document_id,
        reading
    from {{ ref('raw_documents') }}
    union all
    select
        document_id,
        reading
    from {{ ref('raw_rejections') }}
    where level = 'document'
)

select
    document_id,
    max(reading) as reading
from readings
group by document_id
