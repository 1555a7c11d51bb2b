-- One row per list of the text, list of tables that it may be of, and 科目 that either has: its row, and the claim of it.
-- A row is told where the text names its class in its stead.
with told as (
    select *
    from {{ ref('told_codes') }}
),

lists as (
    select distinct
        printed.document_id,
        printed.fund,
        printed.digits,
        printed.list
    from {{ ref('printed_codes') }} as printed
    inner join told
        on printed.document_id = told.document_id and printed.fund = told.fund and printed.digits = told.digits
)

select
    printed.*,
    told.claim_no
from {{ ref('printed_codes') }} as printed
inner join lists
    on
        printed.document_id = lists.document_id
        and printed.fund = lists.fund
        and printed.digits = lists.digits
        and printed.list = lists.list
left join told
    on
        printed.document_id = told.document_id
        and printed.fund = told.fund
        and printed.digits = told.digits
        and starts_with(printed.code, told.code)

union all by name

-- What stands in no row.
select
    lists.document_id,
    lists.fund,
    lists.digits,
    lists.list,
    told.code,
    told.claim_no
from told
inner join lists
    on told.document_id = lists.document_id and told.fund = lists.fund and told.digits = lists.digits
left join {{ ref('printed_codes') }} as alike
    on
        told.document_id = alike.document_id
        and told.fund = alike.fund
        and lists.list = alike.list
        and starts_with(alike.code, told.code)
where alike.code is null
