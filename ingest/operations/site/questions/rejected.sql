-- Contents that could not be read, with the reason.
select rejections.document_id, any_value(files.file_name) as file_name, rejections.reason_code, rejections.reason
from staging.stg_rejections as rejections left join staging.stg_files as files using (document_id)
where rejections.level = 'document'
group by all
order by rejections.reason_code, file_name
