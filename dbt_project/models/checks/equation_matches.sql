-- One row per amount and term of an equation that it fits.
with amounts as (
    select
        amounts.*,
        keyed_rows.unit,
        case
            when keyed_rows.is_total and not keyed_rows.lines_are_columns then keyed_rows.row_key
            else amounts.line_code
        end as line
    from {{ ref('printed_amounts') }} as amounts
    inner join {{ ref('keyed_rows') }} as keyed_rows
        on
            amounts.table_key = keyed_rows.table_key
            and amounts.row_no = keyed_rows.row_no
            and amounts.panel_no = keyed_rows.panel_no
),

terms as (
    select
        *,
        row_number() over () as term_no
    from {{ ref('identity_terms') }}
)

select
    terms.check_id,
    terms.equation,
    terms.term_no,
    terms.side,
    terms.weight,
    terms.is_required,
    amounts.amount_no,
    amounts.amount_yuan,
    amounts.table_key,
    amounts.row_no,
    amounts.line,
    amounts.measure_code,
    amounts.fund,
    amounts.fund_year,
    amounts.stage,
    amounts.year_offset,
    amounts.table_key // 10000 as document_no,
    contains(coalesce(terms.code, ''), '_') as is_many
from terms
inner join {{ ref('identities') }} as identities on terms.check_id = identities.check_id
inner join amounts
    on
        terms.form_code = amounts.form_code
        and (terms.line_code is null or terms.line_code = amounts.line)
        and (terms.code is null or amounts.code like terms.code)
        and (terms.measure_code is null or terms.measure_code = amounts.measure_code)
        and (terms.fund is null or terms.fund = amounts.fund)
        and (terms.year_offset is null or terms.year_offset = amounts.year_offset)
        and terms.comparison is not distinct from amounts.comparison
        and (amounts.unit = '' or contains(identities.held_in_common, 'row'))
