-- One row per check instance with money in it: both sides as printed, with their pages, long sums cut short.
with weighed as (
    select
        weighed.instance_no,
        instances.anchor_no // 10000000000000 as document_no
    from {{ ref('weighed_instances') }} as weighed
    inner join {{ ref('instances') }} as instances on weighed.instance_no = instances.instance_no
    where weighed.non_zero_terms > 0
),

sides as (
    select
        terms.instance_no,
        terms.side,
        case
            when amounts.table_key // 10000 != weighed.document_no
                then concat_ws(' ', replace(places.document_kind, '_', ' '), places.fiscal_year) || ', '
        end as other_document,
        list(if(terms.weight < 0, '− ' || amounts.printed, amounts.printed) order by terms.amount_no)
        filter (where amounts.value_state in ('amount', 'unreadable')) as printed,
        min(amounts.page) as first_page,
        max(amounts.page) as last_page
    from {{ ref('instance_terms') }} as terms
    inner join {{ ref('printed_amounts') }} as amounts on terms.amount_no = amounts.amount_no
    inner join weighed on terms.instance_no = weighed.instance_no
    inner join {{ ref('document_places') }} as places on amounts.document_id = places.document_id
    where terms.weight != 0
    group by terms.instance_no, terms.side, other_document
),

worded as (
    select
        instance_no,
        side,
        concat(
            other_document, 'p. ', first_page, if(last_page > first_page, '–' || last_page, ''), ': ',
            coalesce(array_to_string(printed[1:20], ' + '), '0'),
            if(length(printed) > 20, ' + …', '')
        ) as words
    from sides
)

select
    instance_no,
    coalesce(string_agg(words, ' + ' order by words) filter (where side = 'left'), '–')
    || ' | '
    || coalesce(string_agg(words, ' + ' order by words) filter (where side = 'right'), '–') as evidence
from worded
group by instance_no
