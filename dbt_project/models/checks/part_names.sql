-- One row per document and other name that it gives as its own, which is that of a part: it has rows of its own in a
-- table, or other pages speak of it, too.
with others as (
    select distinct
        document_id,
        name
    from {{ ref('own_names') }}
    where not is_short_form
),

pages as (
    select
        lines.document_id,
        lines.page,
        {{ words_of_page('lines') }} as words
    from {{ ref('stg_lines') }} as lines
    semi join others on lines.document_id = others.document_id
    group by lines.document_id, lines.page
)

select
    others.document_id,
    others.name
from others
inner join {{ ref('printed_amounts') }} as amounts
    on others.document_id = amounts.document_id and others.name = amounts.unit_label

union

select
    others.document_id,
    others.name
from others
inner join pages on others.document_id = pages.document_id and contains(pages.words, others.name)
anti join {{ ref('own_names') }} as names
    on
        others.document_id = names.document_id
        and others.name = names.name
        and pages.page = names.page
