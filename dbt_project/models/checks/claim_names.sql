-- One row per 科目 that the text names and a row of its tables prints: both have one name (NT-5, NT-6, NT-11).
-- What is left out (支出, the number before it, the class above it, a remark in brackets) makes no other name.
with named as (
    select
        listed.document_id,
        listed.claim_no,
        listed.amount_no,
        listed.code,
        if(listed.digits = 3, listed.class_check, listed.item_check) as check_id,
        {{ bare_name('told.name') }} as told_name,
        unnest(listed.names) as printed_name
    from {{ ref('listed_codes') }} as listed
    inner join {{ ref('told_codes') }} as told
        on
            listed.document_id = told.document_id
            and listed.claim_no = told.claim_no
            and listed.code = told.code
    where listed.amount_no is not null and told.name is not null
),

compared as (
    select
        named.document_id,
        named.claim_no,
        named.check_id,
        min(named.amount_no) as amount_no,
        bool_or(
            ends_with(named.printed_name, named.told_name) or ends_with(named.told_name, named.printed_name)
        ) as is_same,
        bool_or(
            named.told_name in ({{ bare_name('codes.name') }}, {{ bare_name('codes.former_name') }})
        ) as is_known
    from named
    left join {{ ref('function_codes') }} as codes on named.code = codes.code
    group by named.document_id, named.claim_no, named.check_id
)

select
    document_id,
    claim_no,
    check_id,
    'name' as variant,
    -- A name that the code had, or has come to have, contradicts nothing.
    if(coalesce(is_known, false) and not is_same, 'information', 'warning') as severity,
    [claim_no] as left_claims,
    [] as right_claims,
    [amount_no] as right_amounts,
    'names' as unit,
    cast(1 as decimal(36, 8)) as left_value,
    cast(if(is_same, 1, 0) as decimal(36, 8)) as right_value,
    cast(0 as decimal(36, 8)) as exact_within,
    cast(0 as decimal(36, 8)) as tolerance,
    null as reason
from compared
