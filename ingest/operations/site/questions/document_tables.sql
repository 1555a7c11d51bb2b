from site_tables where document_id = $document order by table_no
