-- One row per stated figure and printed amount, or sum of amounts of one code, that it may be about.
with matches as (
    select
        asked.document_id,
        asked.claim_no,
        asked.check_id,
        asked.code,
        asked.amount_yuan as stated_yuan,
        asked.step_yuan as stated_step,
        asked.names_unit,
        amounts.table_key,
        amounts.column_no,
        amounts.amount_no,
        amounts.amount_yuan,
        amounts.step_yuan,
        amounts.unit_label,
        amounts.on_suspect_page
    from {{ ref('asked_amounts') }} as asked
    inner join {{ ref('printed_amounts') }} as amounts
        on
            asked.tables_document_id = amounts.document_id
            and asked.form_code = amounts.form_code
            and (asked.line_code is null or asked.line_code = amounts.line_code)
            and asked.code is not distinct from case when asked.code is null then null else amounts.code end
            and (asked.measure_code is null or asked.measure_code = amounts.measure_code)
            and (asked.amount_fund is null or asked.amount_fund = amounts.fund)
            and asked.year_offset = amounts.year_offset
            and (asked.claim_kind = 'prior' or asked.stage = amounts.stage)
    where
        amounts.comparison is null
        and (amounts.value_state in ('amount', 'zero') or (amounts.value_state = 'blank' and asked.amount_yuan = 0))
),

-- A code that is printed for each unit stands in no row of its own: its rows add up.
sums as (
    select
        document_id,
        claim_no,
        check_id,
        min(stated_yuan) as stated_yuan,
        min(stated_step) as stated_step,
        min(names_unit) as names_unit,
        min(amount_no) as amount_no,
        sum(amount_yuan) as amount_yuan,
        max(step_yuan) as step_yuan,
        bool_or(on_suspect_page) as on_suspect_page,
        true as is_sum
    from matches
    where code is not null
    group by document_id, claim_no, check_id, table_key, column_no
    having count(*) > 1
)

select
    document_id,
    claim_no,
    check_id,
    stated_yuan,
    stated_step,
    names_unit,
    amount_no,
    amount_yuan,
    step_yuan,
    on_suspect_page,
    unit_label is not null as is_sum
from matches
union all by name
select * from sums
