-- One row per result about the text: what stands on either side, as printed, with its pages; long lists cut short.
with sides as (
    select
        terms.result_id,
        terms.side,
        bool_or(instances.unit in ('classes', 'codes', 'reasons')) as may_be_nothing,
        case
            when terms.document_id != instances.document_id
                then concat_ws(' ', replace(places.document_kind, '_', ' '), places.fiscal_year) || ', '
        end as other_document,
        list(
            case instances.unit
                when 'codes' then concat_ws(' ', terms.label, terms.printed)
                when 'names' then terms.label
                when 'classes' then terms.label
                else terms.printed
            end
            order by terms.claim_no, terms.table_no, terms.row_no, terms.column_no
        ) as figures,
        concat(
            other_document, 'p. ', terms.page, ': ',
            array_to_string(figures[1:20], ', '), if(len(figures) > 20, ', …', '')
        ) as words
    from {{ ref('claim_result_terms') }} as terms
    inner join {{ ref('claim_instances') }} as instances on terms.result_id = instances.result_id
    inner join {{ ref('document_places') }} as places on terms.document_id = places.document_id
    group by terms.result_id, terms.side, other_document, terms.page
)

select
    result_id,
    coalesce(string_agg(words, '; ' order by words) filter (where side = 'left'), '–') as left_words,
    coalesce(
        string_agg(words, '; ' order by words) filter (where side = 'right'), if(bool_or(may_be_nothing), '–', null)
    ) as right_words
from sides
group by result_id
