-- One row per list of the text and 科目 that the text names in it, or the tables print that fit it best.
-- A row is no odd one where the text states its amount, or that of one beneath it, by a name that is not known.
with beneath as (
    select
        document_id,
        fund,
        list,
        code,
        unnest(amounts) as amount_yuan
    from {{ ref('printed_codes') }}
),

unnamed as (
    select distinct
        paired.document_id,
        paired.amount_no
    from {{ ref('paired_codes') }} as paired
    inner join beneath
        on
            paired.document_id = beneath.document_id
            and paired.fund = beneath.fund
            and paired.list = beneath.list
            and starts_with(beneath.code, paired.code)
    inner join {{ ref('fct_claims') }} as claims
        on
            paired.document_id = claims.document_id
            and not claims.is_resolved
            and abs(beneath.amount_yuan - claims.amount_yuan) <= claims.step_yuan
    where paired.claim_no is null and claims.claim_kind = 'value'
),

judged as (
    select
        paired.*,
        paired.amount_no is null or (paired.claim_no is null and unnamed.amount_no is null) as is_odd,
        count(*) filter (where is_odd) over (
            partition by paired.document_id, paired.fund, paired.digits, paired.list
        ) as odd_codes
    from {{ ref('paired_codes') }} as paired
    left join unnamed on paired.document_id = unnamed.document_id and paired.amount_no = unnamed.amount_no
)

select *
from judged
qualify list = arg_min(list, odd_codes * 10 + list) over (partition by document_id, fund, digits)
