-- Contradictions of one document, or of all of an organisation.
select
    contradictions.*, documents.file_name, documents.fiscal_year, documents.document_kind, documents.organisation_name
from contradictions inner join core.dim_documents as documents using (document_id)
where list_contains($documents, contradictions.document_id)
order by documents.fiscal_year, documents.file_name, contradictions.contradiction_no
