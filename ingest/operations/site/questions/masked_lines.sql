-- Lines with something masked, on pages that name people: covered in the picture where no masked cell accounts for them.
-- `cells`: from where to where cells of a table stand on the line.
select
    document_id, page, x0, top, x1, bottom,
    (
        select coalesce(list([cells.x0, cells.x1] order by cells.x0), [])
        from site_cells as cells
        where
            cells.document_id = stg_lines.document_id and cells.page = stg_lines.page
            and cells.top < (stg_lines.top + stg_lines.bottom) / 2 and (stg_lines.top + stg_lines.bottom) / 2 < cells.bottom
    ) as cells
from staging.stg_lines
where
    x0 is not null and contains(text, $mark)
    and not exists (
        from site_cells as cells
        where
            cells.document_id = stg_lines.document_id and cells.page = stg_lines.page and contains(cells.text, $mark)
            and cells.top < stg_lines.bottom and stg_lines.top < cells.bottom
    )
