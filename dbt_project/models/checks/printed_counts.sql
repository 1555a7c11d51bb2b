-- One row per printed number of what texts count too (团组, 批次, 人次, 车辆), with its place in one number.
with quantities as (
    select
        *,
        regexp_replace(translate(line_label, '（）', '()'), '[\s\d.．、:：]', '', 'g') as label,
        regexp_replace(translate(heading, '（）', '()'), '\s', '', 'g') as headed
    from {{ ref('fct_quantities') }}
)

select
    quantities.document_id,
    quantities.page,
    quantities.table_no,
    quantities.row_no,
    quantities.column_no,
    quantities.value_state,
    quantities.value,
    quantities.printed,
    counted.check_id,
    counted.subject,
    coalesce(quantities.line_label, quantities.heading) as line_label,
    quantities.stage,
    quantities.form_code,
    coalesce(quantities.reference_year - places.fiscal_year, 0) as year_offset,
    places.document_no * 10000 + quantities.table_no as table_key,
    ((places.document_no * 10000 + quantities.table_no) * 1000000 + quantities.row_no) * 1000
    + quantities.column_no as amount_no
from quantities
inner join {{ ref('document_places') }} as places on quantities.document_id = places.document_id
inner join {{ ref('claim_quantities') }} as counted
    on
        -- Patterns made of words are slow to make: most labels do not even contain them.
        (
            contains(quantities.label, counted.words)
            and regexp_full_match(quantities.label, concat('(其中)?', regexp_escape(counted.words), '数?(\([^)]*\))?'))
        )
        or (
            contains(quantities.headed, counted.words)
            and regexp_full_match(quantities.headed, concat('(.*/)?', regexp_escape(counted.words), '数?(\([^)]*\))?'))
        )
