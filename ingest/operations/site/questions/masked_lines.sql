-- Lines with something masked, on pages that name people: covered in the picture where no masked cell accounts for them.
select document_id, page, x0, top, x1, bottom
from staging.stg_lines
where
    x0 is not null and contains(text, $mark)
    and not exists (
        from site_cells as cells
        where
            cells.document_id = stg_lines.document_id and cells.page = stg_lines.page and contains(cells.text, $mark)
            and cells.top < stg_lines.bottom and stg_lines.top < cells.bottom
    )
