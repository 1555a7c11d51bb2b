-- What stands on both sides of the contradictions of one document, in reading order.
from site_terms
where shown_in = $document
order by result_id, side, page, table_no, row_no, column_no, claim_no
