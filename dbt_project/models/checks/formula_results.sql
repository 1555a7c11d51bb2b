-- One row per printed figure whose heading spells out of which others in its row it is made: 合计(A+B), 增减(C-D).
with printed as (
    select
        *,
        quantity_unit as counted_in
    from {{ ref('fct_quantities') }}
    union all by name
    select
        *,
        amount_yuan as value,
        step_yuan as step,
        '元' as counted_in
    from {{ ref('fct_amounts') }}
),

lettered as (
    select
        *,
        regexp_extract(heading, '\(([A-Z])\)', 1) as letter,
        regexp_extract(heading, '\(([A-Z](?:[+-][A-Z])+)\)', 1) as formula
    from printed
    where regexp_matches(heading, '\([A-Z][A-Z+-]*\)')
),

wholes as (
    select
        *,
        unnest(regexp_extract_all(formula, '[+-]?[A-Z]')) as term
    from lettered
    where formula != ''
),

weighed as (
    select
        wholes.document_id,
        wholes.table_no,
        wholes.row_no,
        wholes.column_no,
        count(*) = count(parts.value) and count(*) = count(distinct wholes.term) as is_whole,
        sum(if(wholes.term like '-%', -parts.value, parts.value)) as made,
        coalesce(sum(parts.step), 0) as steps,
        string_agg(concat('p. ', parts.page, ': ', parts.printed), ', ' order by parts.column_no) as others
    from wholes
    left join lettered as parts
        on
            wholes.document_id = parts.document_id
            and wholes.table_no = parts.table_no
            and wholes.row_no = parts.row_no
            and wholes.counted_in is not distinct from parts.counted_in
            and right(wholes.term, 1) = parts.letter
    group by wholes.document_id, wholes.table_no, wholes.row_no, wholes.column_no
)

select
    weighed.document_id,
    weighed.table_no,
    lettered.form_code,
    lettered.page,
    checks.check_id,
    checks.severity,
    checks.relation,
    'formula' as kind,
    if(weighed.is_whole and lettered.value is not null, null, 'term_not_printed') as reason,
    concat_ws(' ', lettered.line_label, rtrim(lettered.heading, ' /')) as subject,
    case
        when not weighed.is_whole or lettered.value is null then 'insufficient_data'
        when lettered.value = weighed.made then 'pass'
        when 2 * abs(lettered.value - weighed.made) <= weighed.steps + coalesce(lettered.step, 0) then 'pass_rounding'
        else 'fail'
    end as state,
    md5(concat_ws(
        '|', weighed.document_id, checks.check_id, weighed.table_no, weighed.row_no, weighed.column_no
    )) as result_id,
    concat('p. ', lettered.page, ': ', lettered.printed, ' | ', coalesce(weighed.others, '–')) as evidence
from weighed
inner join lettered
    on
        weighed.document_id = lettered.document_id and weighed.table_no = lettered.table_no
        and weighed.row_no = lettered.row_no and weighed.column_no = lettered.column_no
inner join {{ ref('dim_checks') }} as checks on checks.check_id = 'XT-1'
