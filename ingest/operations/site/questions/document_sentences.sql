-- Sentences of a document in which a contradicted figure stands, by page.
select page, list(distinct sentence order by sentence) filter (where sentence is not null) as sentences
from contradiction_terms
where document_id = $document and page is not null
group by page
order by page
