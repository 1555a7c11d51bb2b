-- One row per stated number of 团组, 批次, 人次 or 车辆 that a table prints too, with the nearest printed one (NT-10, NT-12).
-- What the text counts together may be printed apart: the sum of what a table prints is as good as one of its rows.
with stated as (
    select *
    from {{ ref('stated_claims') }}
    where claim_kind = 'count' and not names_unit and year_offset = 0
),

matches as (
    select
        stated.document_id,
        stated.claim_no,
        stated.value as stated_count,
        printed.check_id,
        printed.table_key,
        printed.column_no,
        printed.amount_no,
        printed.value
    from stated
    inner join {{ ref('int_claim_tables') }} as tables on stated.document_id = tables.document_id
    inner join {{ ref('printed_counts') }} as printed
        on
            tables.tables_document_id = printed.document_id
            and tables.form_code = printed.form_code
            and stated.subject = printed.subject
            and printed.year_offset = 0
            and printed.stage = coalesce(stated.stage, stated.own_stage)
    where printed.value is not null
),

candidates as (
    select
        document_id,
        claim_no,
        stated_count,
        check_id,
        amount_no,
        value
    from matches
    union all
    select
        document_id,
        claim_no,
        stated_count,
        check_id,
        min(amount_no) as amount_no,
        sum(value) as value
    from matches
    group by document_id, claim_no, stated_count, check_id, table_key, column_no
    having count(*) > 1
)

select
    document_id,
    claim_no,
    check_id,
    'counted' as variant,
    [claim_no] as left_claims,
    [] as right_claims,
    [amount_no] as right_amounts,
    'count' as unit,
    cast(stated_count as decimal(36, 8)) as left_value,
    cast(value as decimal(36, 8)) as right_value,
    cast(0 as decimal(36, 8)) as exact_within,
    cast(0 as decimal(36, 8)) as tolerance,
    null as reason
from candidates
qualify row_number() over (
    partition by document_id, claim_no order by abs(stated_count - value), amount_no
) = 1
