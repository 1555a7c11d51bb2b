select tables.table_no, tables.form_code, forms.name as form_name, tables.title, tables.unit_text
from staging.stg_tables as tables left join core.dim_forms as forms using (form_code)
where tables.document_id = $document
order by tables.table_no
