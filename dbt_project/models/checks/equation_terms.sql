-- One row per amount that stands in an equation of identity_terms, with what it holds in common with the other terms.
-- An equation is about what stands on its left: where nothing of that is printed, there is no equation.
with terms as (
    select
        terms.*,
        string_split(identities.held_in_common, ' ') as held,
        row_number() over () as term_no
    from {{ ref('identity_terms') }} as terms
    inner join {{ ref('identities') }} as identities on terms.check_id = identities.check_id
),

amounts as (
    select
        amounts.*,
        keyed_rows.unit,
        if(keyed_rows.is_total and not keyed_rows.lines_are_columns, keyed_rows.row_key, amounts.line_code) as line
    from {{ ref('printed_amounts') }} as amounts
    inner join {{ ref('keyed_rows') }} as keyed_rows
        on
            amounts.table_key = keyed_rows.table_key
            and amounts.row_no = keyed_rows.row_no
            and amounts.panel_no = keyed_rows.panel_no
),

matches as (
    select
        amounts.*,
        terms.check_id,
        terms.equation,
        terms.term_no,
        terms.side,
        terms.weight,
        terms.is_required,
        terms.held,
        contains(coalesce(terms.code, ''), '_') as is_many
    from terms
    inner join amounts
        on
            terms.form_code = amounts.form_code
            and (terms.line_code is null or terms.line_code = amounts.line)
            and (terms.code is null or amounts.code like terms.code)
            and (terms.measure_code is null or terms.measure_code = amounts.measure_code)
            and (terms.fund is null or terms.fund = amounts.fund)
            and (terms.year_offset is null or terms.year_offset = amounts.year_offset)
            and terms.comparison is not distinct from amounts.comparison
            and (amounts.unit = '' or list_contains(terms.held, 'row'))
),

stated as (
    select distinct
        check_id,
        equation,
        table_key // 10000 as document_no
    from matches
    where side = 'left' and is_required
),

keyed as (
    select
        matches.*,
        concat_ws(
            '|',
            matches.table_key // 10000,
            if(list_contains(matches.held, 'table'), matches.table_key, null),
            if(list_contains(matches.held, 'row'), matches.row_no, null),
            if(list_contains(matches.held, 'stage'), matches.stage, null),
            if(list_contains(matches.held, 'year'), matches.year_offset, null),
            if(list_contains(matches.held, 'measure'), matches.measure_code, null),
            if(list_contains(matches.held, 'line'), matches.line, null),
            if(list_contains(matches.held, 'fund'), concat(matches.fund, ' ', matches.fund_year), null)
        ) as common_key
    from matches
    semi join stated
        on
            matches.check_id = stated.check_id
            and matches.equation = stated.equation
            and matches.table_key // 10000 = stated.document_no
)

select
    check_id,
    equation,
    common_key,
    term_no,
    side,
    weight,
    is_required,
    unnest(if(is_many, list(amount_no), [min(amount_no)])) as amount_no,
    not is_many and count(distinct amount_yuan) > 1 as is_ambiguous,
    bool_or(amount_yuan != 0) as has_money
from keyed
group by check_id, equation, common_key, term_no, side, weight, is_required, is_many
