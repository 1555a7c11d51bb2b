-- One row a document: a digest of every row that its page shows; whatever changes there changes the digest.
with hashed as (
    select document_id, 'cells' as part, hash(site_cells) as digest from site_cells
    union all
    select document_id, 'tables', hash(site_tables) from site_tables
    union all
    select document_id, 'coverage', hash(site_coverage) from site_coverage
    union all
    select document_id, 'contradictions', hash(contradictions) from contradictions
    union all
    select shown_in, 'terms', hash(site_terms) from site_terms
    union all
    select document_id, 'terms elsewhere', hash(contradiction_terms) from contradiction_terms
    union all
    select document_id, 'proposals', hash(site_proposals) from site_proposals
)

select document_id, concat_ws(' ', count(*), sum(cast(hash(part, digest) as hugeint))) as digest
from hashed
group by document_id
