-- One row per equation and what its terms hold in common (a table, a row, a year …): the places where it is stated.
-- Where a guard holds money, the terms that may else be missing must be printed too.
with needed as (
    select
        check_id,
        equation,
        count(*) filter (where is_required) as required_terms,
        count(*) filter (where side != 'guard') as all_terms
    from {{ ref('identity_terms') }}
    group by check_id, equation
),

found as (
    select
        check_id,
        equation,
        common_key,
        min(amount_no) as first_amount_no,
        bool_or(is_ambiguous) as is_ambiguous,
        bool_or(side = 'guard' and has_money) as is_guarded,
        count(distinct term_no) filter (where is_required) as required_terms,
        count(distinct term_no) filter (where side != 'guard') as all_terms
    from {{ ref('equation_terms') }}
    group by check_id, equation, common_key
    having bool_or(side = 'left' and is_required)
)

select
    found.check_id,
    found.equation,
    found.common_key,
    found.first_amount_no,
    found.is_ambiguous,
    found.required_terms < needed.required_terms
    or (found.is_guarded and found.all_terms < needed.all_terms) as is_incomplete
from found
inner join needed on found.check_id = needed.check_id and found.equation = needed.equation
