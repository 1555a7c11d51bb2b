-- One row per amount and term of an equation that it fits, with the place at which it states the equation (`place`: a
-- document, or an organisation's year, and what of table, stage and year is shared) and with what else is shared there.
-- An equation is about what must be printed on its left: where that is not, there is no equation.
with terms as (
    select
        terms.*,
        row_number() over () as term_no,
        string_split(coalesce(identities.held_in_common, ''), ' ') as held
    from {{ ref('identity_terms') }} as terms
    inner join {{ ref('identities') }} as identities on terms.check_id = identities.check_id
),

matched as (
    select
        terms.check_id,
        terms.equation,
        terms.term_no,
        terms.side,
        terms.weight,
        terms.is_required,
        terms.reason,
        terms.held,
        amounts.*,
        quantities.quantity,
        quantities.step as quantity_step,
        case
            when not list_contains(terms.held, 'organisation') then hash(amounts.document_no)
            when terms.organisation = 'units' then hash(amounts.department_key, amounts.fiscal_year)
            else hash(amounts.organisation_key, amounts.fiscal_year - coalesce(terms.disclosure_offset, 0))
        end as speaker,
        coalesce(terms.organisation = 'units', false)
        or coalesce(regexp_matches(terms.code, '[%_]'), false) and not list_contains(terms.held, 'code') as is_many
    from terms
    inner join {{ ref('statable_amounts') }} as amounts
        on
            terms.form_code = amounts.form_code
            and (terms.line_code is null or terms.line_code = amounts.line)
            and (terms.code is null or amounts.code like terms.code)
            and (terms.measure_code is null or terms.measure_code = amounts.measure_code)
            and (terms.fund is null or terms.fund = amounts.fund)
            and (terms.fund_year is null or terms.fund_year = amounts.fund_year)
            and (terms.stage is null or terms.stage = amounts.stage)
            and (terms.year_offset is null or terms.year_offset = amounts.year_offset)
            and terms.comparison is not distinct from amounts.comparison
    left join {{ ref('row_quantities') }} as quantities
        on
            amounts.table_key = quantities.table_key
            and amounts.row_no = quantities.row_no
            and terms.times = quantities.quantity_unit
    where
        (terms.times is null or quantities.quantity is not null)
        and (amounts.is_whole or list_contains(terms.held, 'row'))
        and (amounts.is_counted or not list_contains(terms.held, 'organisation'))
)

select
    * exclude (
        held, table_key, row_no, first_row_no, form_code, line, code, measure_code, fund, fund_year, stage, year_offset,
        comparison, document_no, organisation_key, department_key, fiscal_year, is_whole, is_counted, speaker
    ),
    code is not null and list_contains(held, 'code') as is_by_code,
    hash(
        speaker,
        case when list_contains(held, 'table') then table_key end,
        case when list_contains(held, 'stage') then stage end,
        case when list_contains(held, 'year') then year_offset end
    ) as place,
    hash(
        case when list_contains(held, 'row') then first_row_no end,
        case when list_contains(held, 'measure') then measure_code end,
        case when list_contains(held, 'line') then line end,
        case when list_contains(held, 'fund') then fund || fund_year end,
        case when list_contains(held, 'code') then code end
    ) as shared
from matched
qualify bool_or(side = 'left' and is_required) over (partition by check_id, equation, place)
