-- One row per list of economic classes in the text and class that it names or its table prints with money, or both.
with named as (
    select
        lists.document_id,
        lists.claim_no as list_no,
        lists.subject,
        claims.claim_no,
        claims.economic_code,
        {{ bare_name('claims.subject_label') }} as name
    from {{ ref('class_lists') }} as lists
    inner join {{ ref('fct_claims') }} as claims
        on lists.document_id = claims.document_id and list_contains(lists.claims, claims.claim_no)
),

printed as (
    select
        cells.*,
        lists.claim_no as list_no
    from {{ ref('class_lists') }} as lists
    inner join {{ ref('printed_classes') }} as cells
        on lists.document_id = cells.document_id and lists.subject = cells.subject
),

pairs as (
    select
        named.document_id,
        named.list_no,
        named.claim_no,
        printed.amount_no
    from named
    inner join printed
        on
            named.document_id = printed.document_id
            and named.list_no = printed.list_no
            and (
                named.economic_code = printed.code
                or named.name = printed.name
                or (length(named.name) >= 4 and starts_with(printed.name, named.name))
                or (length(printed.name) >= 4 and starts_with(named.name, printed.name))
                or (named.name, printed.code) in (
                    select (short.name, short.code) from {{ ref('economic_short_names') }} as short
                )
            )
)

select
    named.document_id,
    named.list_no,
    named.claim_no,
    pairs.amount_no
from named
left join pairs
    on named.document_id = pairs.document_id and named.list_no = pairs.list_no and named.claim_no = pairs.claim_no

union all

select
    printed.document_id,
    printed.list_no,
    null as claim_no,
    printed.amount_no
from printed
anti join pairs
    on
        printed.document_id = pairs.document_id
        and printed.list_no = pairs.list_no
        and printed.amount_no = pairs.amount_no
