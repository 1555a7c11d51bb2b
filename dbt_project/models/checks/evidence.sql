-- One row per check instance with money in it: both sides as printed, with their pages, long sums cut short.
with weighed as (
    select instance_no
    from {{ ref('weighed_instances') }}
    where non_zero_terms > 0
),

sides as (
    select
        terms.instance_no,
        terms.side,
        list(if(terms.weight < 0, '− ' || amounts.printed, amounts.printed) order by terms.amount_no)
        filter (where amounts.value_state in ('amount', 'unreadable')) as printed,
        min(amounts.page) as first_page,
        max(amounts.page) as last_page
    from {{ ref('instance_terms') }} as terms
    inner join {{ ref('printed_amounts') }} as amounts on terms.amount_no = amounts.amount_no
    semi join weighed on terms.instance_no = weighed.instance_no
    group by terms.instance_no, terms.side
),

worded as (
    select
        instance_no,
        side,
        concat(
            'p. ', first_page, if(last_page > first_page, '–' || last_page, ''), ': ',
            coalesce(array_to_string(printed[1:20], ' + '), '0'),
            if(length(printed) > 20, ' + …', '')
        ) as words
    from sides
)

select
    instance_no,
    coalesce(any_value(words) filter (where side = 'left'), '–')
    || ' | '
    || coalesce(any_value(words) filter (where side = 'right'), '–') as evidence
from worded
group by instance_no
