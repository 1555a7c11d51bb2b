-- One row per list of tables that a list of the text may be of, and 科目 with money in this year's columns of them.
-- `amounts`: all that its row prints, and the sum of its rows where it is printed for each unit.
select
    tables.document_id,
    lists.fund,
    lists.list,
    amounts.code,
    length(amounts.code) as digits,
    min(lists.class_check) as class_check,
    min(lists.item_check) as item_check,
    min(amounts.amount_no) as amount_no,
    bool_or(amounts.on_suspect_page) as on_suspect_page,
    list(distinct {{ bare_name('amounts.line_label') }} order by {{ bare_name('amounts.line_label') }}) filter (
        where regexp_matches(amounts.line_label, '[\x{4e00}-\x{9fff}]')
    ) as names,
    list_append(
        list(distinct amounts.amount_yuan order by amounts.amount_yuan),
        sum(amounts.amount_yuan) filter (where amounts.measure_code = 'total')
    ) as amounts
from {{ ref('printed_amounts') }} as amounts
inner join {{ ref('claim_code_lists') }} as lists on amounts.form_code = lists.form_code
inner join {{ ref('dim_documents') }} as documents on amounts.document_id = documents.document_id
inner join {{ ref('int_claim_tables') }} as tables
    on amounts.document_id = tables.tables_document_id and amounts.form_code = tables.form_code
where
    tables.document_id in (select told.document_id from {{ ref('told_codes') }} as told)
    and amounts.code like '2%'
    and amounts.amount_yuan != 0
    and amounts.year_offset = 0
    and amounts.comparison is null
    and amounts.fund_year is distinct from 'carried_over'
    and amounts.stage = case documents.document_kind when 'budget' then 'budget' else 'outturn' end
group by tables.document_id, lists.fund, lists.list, amounts.code
