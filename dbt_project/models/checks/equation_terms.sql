-- One row per amount that stands in an equation of identity_terms, with what it holds in common with the other terms.
-- An equation is about what must be printed on its left: where that is not, there is no equation.
with stated as (
    select distinct
        check_id,
        equation,
        document_no
    from {{ ref('equation_matches') }}
    where side = 'left' and is_required
),

identities as (
    select
        check_id,
        string_split(held_in_common, ' ') as held
    from {{ ref('identities') }}
),

keyed as (
    select
        matches.*,
        concat_ws(
            '|',
            matches.document_no,
            case when list_contains(identities.held, 'table') then matches.table_key end,
            case when list_contains(identities.held, 'row') then matches.row_no end,
            case when list_contains(identities.held, 'stage') then matches.stage end,
            case when list_contains(identities.held, 'year') then matches.year_offset end,
            case when list_contains(identities.held, 'measure') then matches.measure_code end,
            case when list_contains(identities.held, 'line') then matches.line end,
            case when list_contains(identities.held, 'fund') then concat(matches.fund, ' ', matches.fund_year) end
        ) as common_key
    from {{ ref('equation_matches') }} as matches
    inner join identities on matches.check_id = identities.check_id
    inner join stated
        on
            matches.check_id = stated.check_id
            and matches.equation = stated.equation
            and matches.document_no = stated.document_no
)

select
    check_id,
    equation,
    common_key,
    term_no,
    side,
    weight,
    is_required,
    unnest(case when is_many then list(amount_no) else [min(amount_no)] end) as amount_no,
    not is_many and count(distinct amount_yuan) > 1 as is_ambiguous,
    bool_or(amount_yuan != 0) as has_money
from keyed
group by check_id, equation, common_key, term_no, side, weight, is_required, is_many
