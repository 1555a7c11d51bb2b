-- One row per disclosure and cost that is told per thing counted: how many there are, of a table before the text.
-- Places that differ tell nothing.
with parts as (
    -- A printed number may go by two names.
    select distinct on (terms.unit_cost, told.document_id, told.claim_no, told.table_no, told.row_no, told.column_no)
        terms.unit_cost,
        told.*
    from {{ ref('int_told_counts') }} as told
    inner join {{ ref('unit_cost_counts') }} as terms on told.subject = terms.counted
    order by all
),

places as (
    select
        parts.unit_cost,
        documents.disclosure_id,
        parts.document_id,
        parts.table_no,
        parts.column_no,
        min(parts.page) as page,
        min(parts.count_year) as count_year,
        cast(sum(parts.value) as decimal(24, 6)) as value,
        {{ worst_trust('parts.trust') }} as trust
    from parts
    inner join {{ ref('dim_documents') }} as documents on parts.document_id = documents.document_id
    group by parts.unit_cost, documents.disclosure_id, parts.document_id, parts.table_no, parts.column_no
)

select
    unit_cost,
    disclosure_id,
    if(table_no is null, 'text', 'table') as count_source,
    min(document_id) as document_id,
    min(page) as page,
    min(count_year) as count_year,
    min(value) as value,
    {{ worst_trust('trust') }} as trust
from places
group by unit_cost, disclosure_id, count_source
having min(value) = max(value)
qualify row_number() over (partition by unit_cost, disclosure_id order by count_source) = 1
