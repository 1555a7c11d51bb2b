-- The likeliest changes that would let the failing results of a document hold, first three ranks.
from checks.proposed_corrections
where document_id = $document and rank <= 3
order by problem_no, rank, table_no, row_no, column_no
