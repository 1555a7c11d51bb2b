-- What can be searched for beside documents and organisations: classes of an organisation, and projects.
select distinct
    '科目 Class' as kind, trends.function_code || ' ' || coalesce(trends.function_name, '') as title,
    trends.organisation_name as detail, 'organisation' as target, trends.organisation_id as id, trends.function_code as anchor
from marts.spending_trends as trends
semi join core.dim_documents as documents on trends.organisation_id = documents.organisation_id
union all
select distinct
    '项目 Project', projects.project_label, projects.organisation_name || ' ' || projects.fiscal_year,
    'document', projects.document_id, cast(min(projects.page) as text)
from core.fct_projects as projects
where projects.project_label is not null
group by projects.project_label, projects.organisation_name, projects.fiscal_year, projects.document_id
order by all
