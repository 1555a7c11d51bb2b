-- One row per economic 款 with money in a table of basic expenditure, and whether it is 人员经费 or 公用经费.
-- Where the table has no columns for these, 工资福利 and 个人和家庭的补助 are 人员经费, as in its two lanes.
with cells as (
    select
        amounts.*,
        bool_or(amounts.measure_code in ('basic_personnel', 'basic_public')) over (
            partition by amounts.document_id
        ) as has_columns
    from {{ ref('printed_amounts') }} as amounts
    inner join {{ ref('dim_documents') }} as documents on amounts.document_id = documents.document_id
    where
        amounts.form_code in ('YS06', 'JS06')
        and length(amounts.code) = 5
        and amounts.year_offset = 0
        and amounts.comparison is null
        and amounts.stage = case documents.document_kind when 'budget' then 'budget' else 'outturn' end
),

sided as (
    select
        *,
        case
            when has_columns then measure_code
            when left(code, 3) in ('301', '303') then 'basic_personnel'
            else 'basic_public'
        end as subject
    from cells
)

select
    document_id,
    subject,
    code,
    arg_min({{ bare_name('line_label') }}, amount_no) as name,
    min(amount_no) as amount_no,
    sum(amount_yuan) as amount_yuan,
    max(step_yuan) as step_yuan,
    bool_or(on_suspect_page) as on_suspect_page
from sided
where amount_yuan != 0 and subject in ('basic_personnel', 'basic_public')
group by document_id, subject, code
