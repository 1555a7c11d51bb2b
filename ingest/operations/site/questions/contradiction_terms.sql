-- What stands on both sides of the contradictions of one document, in reading order.
select terms.*, documents.file_name
from contradiction_terms as terms
inner join contradictions using (result_id)
inner join core.dim_documents as documents on terms.document_id = documents.document_id
where contradictions.document_id = $document
order by terms.result_id, terms.side, terms.page, terms.table_no, terms.row_no, terms.column_no, terms.claim_no
