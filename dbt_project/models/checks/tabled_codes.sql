-- One row per form and function code that it prints with a name, in the tables of all expenditure and of each fund.
-- Tables of projects and purchases print other names in their rows.
select
    document_id,
    form_code,
    code,
    length(code) as digits,
    right(form_code, 2) as part,
    min(page) as page,
    min(table_no) as table_no,
    arg_min(line_label, amount_no) as label,
    arg_min({{ bare_name('line_label') }}, amount_no) as name,
    bool_or(amount_yuan != 0 and year_offset = 0 and comparison is null) as has_money,
    bool_or(on_suspect_page) as on_suspect_page
from {{ ref('printed_amounts') }}
where
    right(form_code, 2) in ('02', '03', '05', '08', '09', '13', '20')
    and regexp_full_match(code, '2\d{2}(\d{2}){0,2}')
    and regexp_matches(line_label, '[\x{4e00}-\x{9fff}]')
    and line_label is distinct from unit_label
    and detail is null
group by document_id, form_code, code
