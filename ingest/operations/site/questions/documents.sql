-- One row a document, with where it belongs and how much of it balances. Hints are contradictions that grades do not count.
with counts as (
    select
        document_id, count(*) filter (where severity = 'error') as contradictions,
        count(*) filter (where severity != 'error') as hints
    from contradictions
    group by document_id
)

select
    documents.document_id, documents.file_name, documents.media_type, documents.document_kind, documents.scope,
    documents.organisation_id, coalesce(organisations.organisation_name, documents.organisation_name) as organisation_name,
    documents.region_code, regions.name as region_name, provinces.name as province_name, documents.fiscal_year,
    documents.page_count, documents.published_on, documents.duplicate_of, documents.identity_evidence,
    grades.grade, grades.holding_percent, coalesce(grades.evaluated_results, 0) as evaluated_results,
    coalesce(grades.holding_results, 0) as holding_results, coalesce(grades.amount_count, 0) as amount_count,
    coalesce(grades.verified_amounts, 0) as verified_amounts,
    coalesce(grades.contradicted_amounts, 0) as contradicted_amounts, coalesce(grades.missing_forms, 0) as missing_forms,
    coalesce(counts.contradictions, 0) as contradictions, coalesce(counts.hints, 0) as hints
from core.dim_documents as documents
left join core.dim_organisations as organisations on documents.organisation_id = organisations.organisation_id
left join core.dim_regions as regions on documents.region_code = regions.region_code
left join core.dim_regions as provinces on left(documents.region_code, 2) || '0000' = provinces.region_code
left join checks.document_grades as grades on documents.document_id = grades.document_id
left join counts on documents.document_id = counts.document_id
order by province_name nulls last, documents.region_code, organisation_name nulls last, documents.fiscal_year,
    documents.document_kind, documents.file_name, documents.document_id
