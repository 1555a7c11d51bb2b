-- One row an identity and province: where it holds.
select
    results.check_id, coalesce(provinces.name, '—') as place,
    count(*) filter (where results.state in ('pass', 'pass_rounding')) as holding, count(*) as evaluated,
    min(documents.region_code) as first_region_code
from checks.results as results
inner join core.dim_documents as documents using (document_id)
left join core.dim_regions as provinces on left(documents.region_code, 2) || '0000' = provinces.region_code
where results.state in ('pass', 'pass_rounding', 'fail', 'parse_suspect')
group by all
