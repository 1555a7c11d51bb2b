-- One row per document and form: how many amounts it prints, and a fingerprint of these whatever their order.
select
    amounts.document_id,
    tables.form_code,
    count(*) as amount_count,
    sum(
        hash(
            coalesce(amounts.function_code, amounts.economic_code, amounts.line_code, ''), amounts.printed_number
        )
    ) as fingerprint
from {{ ref('stg_amounts') }} as amounts
inner join {{ ref('stg_tables') }} as tables
    on amounts.document_id = tables.document_id and amounts.table_no = tables.table_no
where amounts.value_state = 'amount'
group by amounts.document_id, tables.form_code
