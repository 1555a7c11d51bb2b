-- One row per figure of a table that another table of its document prints too, in the same unit (`times` 1) or in one
-- that makes it 10, 100, 1,000 or 10,000 times as much. Figures of few digits coincide, and are no evidence.
with figures as (
    select
        document_no,
        table_key,
        coalesce(code, line) as figure_key,
        measure_code,
        fund_year,
        stage,
        year_offset,
        amount_yuan,
        step_yuan,
        min(amount_no) as amount_no,
        length(rtrim(cast(cast(amount_yuan / step_yuan as hugeint) as varchar), '0')) as digits
    from {{ ref('statable_amounts') }}
    where is_whole and comparison is null and value_state = 'amount' and amount_yuan > 0 and table_key > 0
    group by all
),

pairs as (
    select
        figures.*,
        others.table_key as other_table_key,
        others.amount_no as other_amount_no,
        others.amount_yuan as other_amount_yuan,
        others.step_yuan as other_step_yuan,
        cast(round(log10(cast(figures.amount_yuan as double) / cast(others.amount_yuan as double))) as integer) as power
    from figures
    inner join figures as others
        on
            figures.document_no = others.document_no
            and figures.table_key != others.table_key
            and figures.figure_key = others.figure_key
            and figures.measure_code = others.measure_code
            and figures.fund_year = others.fund_year
            and figures.stage = others.stage
            and figures.year_offset = others.year_offset
    where figures.digits >= 3 and others.digits >= 3
),

scaled as (
    select
        *,
        cast(pow(10, abs(power)) as decimal(6, 0)) as times,
        if(power > 0, other_amount_yuan, amount_yuan) as lesser_yuan,
        if(power > 0, other_step_yuan, step_yuan) as lesser_step_yuan,
        if(power > 0, amount_yuan, other_amount_yuan) as greater_yuan,
        if(power > 0, step_yuan, other_step_yuan) as greater_step_yuan
    from pairs
    where abs(power) <= 4
)

select
    table_key,
    other_table_key,
    amount_no,
    other_amount_no,
    power,
    digits,
    amount_yuan
from scaled
where abs(greater_yuan - lesser_yuan * times) <= (greater_step_yuan + lesser_step_yuan * times) / 2
