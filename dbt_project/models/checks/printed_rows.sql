-- One row per row and panel of a table that holds amounts, as it is printed.
-- `lane` keeps the panels of a balance apart; any other table may go on in its next panel.
-- A code or a line is the row's own where all its amounts have it; otherwise it is said by the columns.
with gathered as (
    select
        table_key,
        panel_no,
        row_no,
        min(form_code) as form_code,
        case when count(distinct coalesce(code, '')) = 1 then min(code) end as code,
        case when count(distinct coalesce(second_code, '')) = 1 then min(second_code) end as second_code,
        arg_min(detail, amount_no) as detail,
        arg_min(unit_label, amount_no) as unit_label,
        arg_min(line_label, amount_no) as line_label,
        case when count(distinct line_code) = 1 then min(line_code) end as line_code,
        count(distinct line_code) > 1 as lines_are_columns,
        coalesce(sum(abs(amount_yuan)), 0) > 0 as has_money,
        count(*) filter (where value_state in ('amount', 'zero')) > 0 as has_figures,
        sum(hash(column_rank, amount_yuan) // 1048576) filter (where amount_yuan != 0) as figures
    from {{ ref('printed_amounts') }}
    group by table_key, panel_no, row_no
),

forms as (
    select
        form_code,
        bool_or(is_balance) as is_balance,
        bool_or(is_list) as is_list
    from {{ ref('sum_checks') }}
    group by form_code
)

select
    gathered.*,
    coalesce(forms.is_balance, false) as in_balance,
    coalesce(forms.is_list, false) as in_list,
    gathered.panel_no * 1000000 + gathered.row_no as place,
    coalesce(gathered.line_label like '其中%', false) as is_of_which,
    case when forms.is_balance then gathered.panel_no else 0 end as lane,
    case
        when gathered.detail is not null then null
        when gathered.line_code like '%_grand_total' or gathered.line_code = 'total' then 'grand'
        when gathered.line_code in ('revenue_year_total', 'expenditure_year_total') then 'year'
        when gathered.code is not null or gathered.line_code is not null then null
        when regexp_full_match(gathered.line_label, '\s*[合总]\s*计\s*') or gathered.unit_label is not null then 'grand'
    end as printed_total
from gathered
left join forms on gathered.form_code = forms.form_code
