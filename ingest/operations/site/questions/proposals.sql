from site_proposals where document_id = $document order by problem_no, rank, table_no, row_no, column_no
