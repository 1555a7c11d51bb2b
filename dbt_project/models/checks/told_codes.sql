-- One row per 科目 of a list of the text, which is all of one fund and level (`digits`), and the name that it has there.
-- `is_numbered`: it is a numbered paragraph beneath its whole, as all are where a list is whole.
-- Where a class stands among items of other classes (204-公共安全支出, then 2080505-…), it stands there for all of its own.
with told as (
    select
        claims.document_id,
        claims.claim_no,
        claims.page,
        coalesce(claims.fund, 'all') as fund,
        claims.code,
        claims.printed,
        labels.subject_label,
        coalesce(claims.whole_statement_no, 0) as list_no,
        regexp_replace(labels.sentence, '[\s“”"]', '', 'g') as sentence,
        regexp_replace(labels.subject_label, '[\s“”"]', '', 'g') as label,
        list(claims.code) over (partition by claims.document_id, claims.fund) as codes,
        claims.whole_statement_no is not null
        and regexp_matches(labels.sentence, '^[（(]?\d{1,2}(?:[)）]|[、．]|\.\D)') as is_numbered
    from {{ ref('stated_claims') }} as claims
    inner join {{ ref('fct_claims') }} as labels
        on claims.document_id = labels.document_id and claims.claim_no = labels.claim_no
    where
        claims.subject = 'function' and claims.claim_kind = 'value'
        and claims.amount_yuan > 0 and claims.year_offset = 0 and claims.stage = claims.own_stage
),

levels as (
    select
        *,
        max(length(code)) over (partition by document_id, fund, list_no) as deepest,
        len(list_filter(codes, lambda other: starts_with(other, code) and other != code)) = 0 as is_alone
    from told
)

select
    document_id,
    fund,
    if(is_alone, deepest, length(code)) as digits,
    code,
    min(claim_no) as claim_no,
    min(page) as page,
    bool_and(is_numbered) as is_numbered,
    arg_min(printed, claim_no) as printed,
    arg_min(
        coalesce(
            -- 公共安全支出（类）公安（款）行政运行（项）, 204-公共安全支出, 行政运行（2040201）
            nullif(regexp_extract(label, '([^（()）]+)[（(][类款项][）)]$', 1), ''),
            nullif(regexp_extract(label, '^\d+-(\D+)$', 1), ''),
            if(
                regexp_full_match(label, '\D?\d+\D?'),
                nullif(
                    regexp_extract(
                        sentence, '([^，。；：、.（()）\d]+(?:[（(][^（()）\d]+[）)])?)' || regexp_escape(label), 1
                    ), ''
                ),
                label
            )
        ), claim_no
    ) as name
from levels
group by document_id, fund, if(is_alone, deepest, length(code)), code
