-- One row per empty table of government funds or state capital, and rule about it (XJ-16): no other table spends such
-- money, and a text of the disclosure says that there is none, or it is told as information.
with spent as (
    select
        document_id,
        fund,
        concat('p. ', arg_min(page, amount_no), ': ', arg_min(printed, amount_no)) as printed
    from {{ ref('printed_amounts') }}
    where
        (line_code like 'expenditure%' or code like '2%')
        and amount_yuan != 0 and year_offset = 0 and comparison is null
    group by document_id, fund
),

judged as (
    select
        forms.*,
        'money' as variant,
        null as severity,
        spent.fund is null as holds,
        spent.printed as other_side
    from {{ ref('empty_forms') }} as forms
    left join spent on forms.document_id = spent.document_id and forms.fund = spent.fund

    union all

    select
        *,
        'explained' as variant,
        'information' as severity,
        explaining_page is not null as holds,
        coalesce('p. ' || explaining_page, '–') as other_side
    from {{ ref('empty_forms') }}
)

select
    judged.document_id,
    judged.form_code,
    judged.page,
    checks.check_id,
    coalesce(judged.severity, checks.severity) as severity,
    checks.relation,
    'empty_form' as kind,
    concat(judged.form_code, ' ', judged.name) as subject,
    if(judged.holds, 'pass', 'fail') as state,
    null as reason,
    concat('p. ', judged.page, ': ', judged.name, ' | ' || judged.other_side) as evidence,
    md5(concat_ws('|', judged.document_id, checks.check_id, judged.variant, judged.form_code)) as result_id
from judged
inner join {{ ref('dim_checks') }} as checks on checks.check_id = 'XJ-16'
