from site_cells where document_id = $document order by page, table_no, row_no, column_no
