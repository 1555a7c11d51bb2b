-- One row per total that a document prints in the table of a view that adds up.
-- Final accounts may print the total of basic expenditure as two feet, which are taken together.
with totals as (
    {{ natural_totals() }}
)

select distinct
    view_name,
    disclosure_id,
    document_id,
    form_code,
    classification,
    total_yuan
from totals
where line_code not in ('personnel_total', 'public_total')
union
select
    view_name,
    disclosure_id,
    min(document_id) as document_id,
    min(form_code) as form_code,
    min(classification) as classification,
    {{ sum_yuan(amount='total_yuan') }} as total_yuan
from totals
where line_code in ('personnel_total', 'public_total')
group by view_name, disclosure_id
