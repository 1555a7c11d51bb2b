-- The pictures that the site shows: pages that hold tables or a contradicted figure. Of a page that names people,
-- the tables alone are shown, with what was masked in them covered.
with shown as (
    select document_id, page, table_no, x0, top, x1, bottom, text from site_cells where x0 is not null
    union all
    select document_id, page, null, x0, top, x1, bottom, null from contradiction_terms where x0 is not null
),

framed as (
    select
        shown.*, pages.width, pages.height, pages.names_people,
        case when pages.names_people then shown.table_no else 0 end as frame_no
    from shown inner join staging.stg_pages as pages using (document_id, page)
)

select
    document_id, page, names_people,
    case when names_people then greatest(min(x0) - 2, 0) else 0 end as x0,
    case when names_people then greatest(min(top) - 2, 0) else 0 end as top,
    case when names_people then least(max(x1) + 2, any_value(width)) else any_value(width) end as x1,
    case when names_people then least(max(bottom) + 2, any_value(height)) else any_value(height) end as bottom,
    coalesce(list([x0, top, x1, bottom] order by top, x0) filter (where names_people and contains(text, $mark)), [])
        as covered
from framed
where frame_no is not null
group by document_id, page, frame_no, names_people
order by document_id, page, frame_no
