from site_coverage where document_id = $document order by form_code
