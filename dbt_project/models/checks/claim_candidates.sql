-- One row per stated figure and printed amount, or sum of amounts of one code, that it may be about.
-- What 机关运行经费 is made of stands in no table: some units of a department have none.
with stated as (
    select *
    from {{ ref('stated_claims') }}
    where
        claim_kind in ('value', 'prior')
        and amount_yuan is not null
        and whole_subject is distinct from 'operating_costs'
),

matches as (
    select
        stated.document_id,
        stated.claim_no,
        terms.check_id,
        stated.code,
        stated.amount_yuan as stated_yuan,
        stated.step_yuan as stated_step,
        stated.names_unit,
        amounts.table_key,
        amounts.column_no,
        amounts.amount_no,
        amounts.amount_yuan,
        amounts.step_yuan,
        amounts.unit_label,
        amounts.on_suspect_page
    from stated
    inner join {{ ref('claim_terms') }} as terms
        on stated.subject = terms.subject and (terms.fund = '*' or stated.fund is not distinct from terms.fund)
    inner join {{ ref('claim_tables') }} as tables
        on stated.document_id = tables.document_id and terms.form_code = tables.form_code
    inner join {{ ref('printed_amounts') }} as amounts
        on
            tables.tables_document_id = amounts.document_id
            and tables.form_code = amounts.form_code
            and (terms.line_code is null or terms.line_code = amounts.line_code)
            and stated.code is not distinct from case when stated.code is null then null else amounts.code end
            and (terms.measure_code is null or terms.measure_code = amounts.measure_code)
            and (terms.amount_fund is null or terms.amount_fund = amounts.fund)
            and stated.year_offset = amounts.year_offset
            and (stated.claim_kind = 'prior' or stated.stage = amounts.stage)
    where
        amounts.comparison is null
        and (amounts.value_state in ('amount', 'zero') or (amounts.value_state = 'blank' and stated.amount_yuan = 0))
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
