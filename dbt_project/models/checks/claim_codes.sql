-- One row per list of 科目 in the text: each that has money in its tables is told, and no other (NT-5, NT-6, NT-11).
-- A text that tells few of many by names that are known need not be a list, unless it numbers what it tells.
with lists as (
    select
        document_id,
        fund,
        digits,
        min(claim_no) as claim_no,
        bool_and(is_numbered) as is_numbered
    from {{ ref('told_codes') }}
    group by document_id, fund, digits
),

judged as (
    select
        lists.document_id,
        lists.claim_no,
        coalesce(
            min(if(lists.digits = 3, listed.class_check, listed.item_check)), if(lists.digits = 3, 'NT-5', 'NT-6')
        ) as check_id,
        lists.is_numbered,
        count(listed.code) as codes,
        count(*) filter (where listed.is_odd) as odd_codes,
        count(*) filter (where not listed.is_odd) as common_codes,
        count(*) filter (where listed.claim_no is not null and listed.amount_no is not null) as told_codes,
        bool_or(listed.on_suspect_page) as on_suspect_page,
        list(distinct listed.claim_no order by listed.claim_no) filter (
            where listed.is_odd or listed.odd_codes = 0
        ) as left_claims,
        list(distinct listed.amount_no order by listed.amount_no) filter (
            where listed.is_odd or listed.odd_codes = 0
        ) as right_amounts
    from lists
    left join {{ ref('listed_codes') }} as listed
        on lists.document_id = listed.document_id and lists.fund = listed.fund and lists.digits = listed.digits
    group by lists.document_id, lists.fund, lists.digits, lists.claim_no, lists.is_numbered
)

select
    document_id,
    claim_no,
    check_id,
    'codes' as variant,
    list_filter(left_claims, lambda number: number is not null) as left_claims,
    [] as right_claims,
    list_filter(right_amounts, lambda number: number is not null) as right_amounts,
    'codes' as unit,
    cast(codes as decimal(36, 8)) as left_value,
    cast(common_codes as decimal(36, 8)) as right_value,
    cast(0 as decimal(36, 8)) as exact_within,
    cast(0 as decimal(36, 8)) as tolerance,
    case
        when codes = 0 then 'codes_not_printed'
        when odd_codes > 0 and on_suspect_page then 'suspect_page'
        when odd_codes > 0 and 2 * told_codes <= codes and not is_numbered then 'only_some_parts_printed'
    end as reason
from judged
