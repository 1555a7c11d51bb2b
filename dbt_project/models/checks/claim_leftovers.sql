-- One row per sentence that keeps words of its template, or says two directions of one figure (NT-16).
with leftovers as (
    select
        document_id,
        claim_no,
        'leftover' as variant,
        [] as right_claims
    from {{ ref('fct_claims') }}
    where claim_kind = 'leftover'
    qualify row_number() over (partition by document_id, sentence_no order by claim_no) = 1
),

-- 比上年增加的原因：… 比上年减少.
contradictions as (
    select
        words.document_id,
        words.claim_no,
        'two_directions' as variant,
        [changes.claim_no] as right_claims
    from {{ ref('stated_claims') }} as words
    inner join {{ ref('stated_claims') }} as changes
        on
            words.document_id = changes.document_id
            and words.sentence_no = changes.sentence_no
            and words.indicator = changes.indicator
            and words.fund is not distinct from changes.fund
            and words.direction != changes.direction
    where
        words.claim_kind = 'change' and words.amount_yuan is null and words.direction in ('increase', 'decrease')
        and changes.claim_kind = 'change' and changes.amount_yuan > 0 and changes.direction in ('increase', 'decrease')
    qualify row_number() over (partition by words.document_id, words.claim_no order by changes.claim_no) = 1
)

select
    *,
    'NT-16' as check_id,
    [claim_no] as left_claims,
    'words' as unit,
    cast(1 as decimal(36, 8)) as left_value,
    cast(0 as decimal(36, 8)) as right_value,
    cast(0 as decimal(36, 8)) as exact_within,
    cast(0 as decimal(36, 8)) as tolerance,
    null as reason
from (
    select * from leftovers
    union all
    select * from contradictions
) as worded
