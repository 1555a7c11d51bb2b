-- One row per list of economic classes that the text names: each has money in the table, what has is named (NT-9).
-- Lists that name all that there can be, whatever has money, are a template's: that is told as information.
with cells as (
    select
        lists.document_id,
        lists.claim_no,
        sum(cells.amount_yuan) as printed_yuan,
        sum(cells.step_yuan) as step_yuan,
        bool_or(cells.on_suspect_page) as on_suspect_page
    from {{ ref('class_lists') }} as lists
    inner join {{ ref('printed_classes') }} as cells
        on lists.document_id = cells.document_id and lists.subject = cells.subject
    group by lists.document_id, lists.claim_no
),

paired as (
    select
        pairs.*,
        pairs.amount_no is null or (pairs.claim_no is null and not lists.is_open) as is_odd
    from {{ ref('paired_classes') }} as pairs
    inner join {{ ref('class_lists') }} as lists
        on pairs.document_id = lists.document_id and pairs.list_no = lists.claim_no
),

judged as (
    select
        document_id,
        list_no,
        count(*) as classes,
        count(*) filter (where is_odd) as odd_classes,
        sum(count(*) filter (where amount_no is null)) over (partition by document_id) as without_cell,
        sum(count(claim_no)) over (partition by document_id) as named_classes,
        list(distinct claim_no order by claim_no) filter (where is_odd and claim_no is not null) as left_claims,
        list(distinct amount_no order by amount_no) filter (where is_odd and amount_no is not null) as right_amounts
    from paired
    group by document_id, list_no
)

select
    lists.document_id,
    lists.claim_no,
    'NT-9' as check_id,
    'classes' as variant,
    if(4 * judged.without_cell > judged.named_classes, 'information', 'warning') as severity,
    if(judged.odd_classes = 0, lists.claims, coalesce(judged.left_claims, [])) as left_claims,
    [] as right_claims,
    coalesce(judged.right_amounts, []) as right_amounts,
    'classes' as unit,
    cast(judged.classes as decimal(36, 8)) as left_value,
    cast(judged.classes - judged.odd_classes as decimal(36, 8)) as right_value,
    cast(0 as decimal(36, 8)) as exact_within,
    cast(0 as decimal(36, 8)) as tolerance,
    case
        when cells.claim_no is null then 'codes_not_printed'
        when judged.odd_classes > 0 and cells.on_suspect_page then 'suspect_page'
        when abs(cells.printed_yuan - lists.amount_yuan) > (cells.step_yuan + lists.step_yuan) / 2
            then 'list_of_another_table'
    end as reason
from {{ ref('class_lists') }} as lists
inner join judged on lists.document_id = judged.document_id and lists.claim_no = judged.list_no
left join cells on lists.document_id = cells.document_id and lists.claim_no = cells.claim_no
