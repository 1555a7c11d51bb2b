-- How much balances: by province, by year and kind, by form.
with evaluated as (
    select
        results.document_id, coalesce(results.form_code, 'text') as form_code,
        results.state in ('pass', 'pass_rounding') as holds
    from checks.results as results
    where results.state in ('pass', 'pass_rounding', 'fail', 'parse_suspect') and results.severity != 'information'
),

labelled as (
    select
        evaluated.*, documents.fiscal_year, documents.document_kind, forms.name as form_name,
        coalesce(provinces.name, '—') as province_name, documents.region_code
    from evaluated
    inner join core.dim_documents as documents using (document_id)
    left join core.dim_forms as forms using (form_code)
    left join core.dim_regions as provinces on left(documents.region_code, 2) || '0000' = provinces.region_code
)

select
    case grouping(province_name, fiscal_year, form_code) when 3 then 'region' when 5 then 'year' else 'form' end as grouped_by,
    coalesce(
        province_name, form_code || coalesce(' ' || form_name, ''),
        coalesce(cast(fiscal_year as text), '—') || ' ' || coalesce(document_kind, '')
    ) as name,
    count(distinct document_id) as documents, count(*) filter (where holds) as holding, count(*) as evaluated
from labelled
group by grouping sets ((province_name), (fiscal_year, document_kind), (form_code, form_name))
order by grouped_by, case when grouped_by = 'region' then min(region_code) end nulls last, name
