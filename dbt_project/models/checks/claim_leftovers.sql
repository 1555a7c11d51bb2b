-- One row per sentence that keeps words of its template, or says two directions of one figure (NT-16).
-- A year that is cut off (202年度) may be a drawn one on a page with pictures.
with leftovers as (
    select
        claims.document_id,
        claims.claim_no,
        'leftover' as variant,
        [] as right_claims,
        case
            when regexp_matches(claims.printed, '^\d+$') and pages.image_count > 0 then 'sign_may_be_drawn'
        end as reason
    from {{ ref('fct_claims') }} as claims
    left join {{ ref('stg_pages') }} as pages
        on claims.document_id = pages.document_id and claims.page = pages.page
    where claims.claim_kind = 'leftover'
    qualify row_number() over (partition by claims.document_id, claims.sentence_no order by claims.claim_no) = 1
),

changes as (
    select
        *,
        amount_yuan > 0 or amount_yuan is null as says_direction,
        contains(printed, '基本') as is_vague
    from {{ ref('stated_claims') }}
    where claim_kind = 'change' and direction is not null
),

-- 比上年增加的原因：… 比上年减少; 比上年减少为0，与上年持平.
contradictions as (
    select
        words.document_id,
        words.claim_no,
        'two_directions' as variant,
        [others.claim_no] as right_claims,
        null as reason
    from changes as words
    inner join changes as others
        on
            words.document_id = others.document_id
            and words.sentence_no = others.sentence_no
            and words.indicator = others.indicator
            and words.fund is not distinct from others.fund
            and words.direction != others.direction
    where
        words.amount_yuan is null and others.says_direction
        and (
            (words.direction in ('increase', 'decrease') and others.amount_yuan > 0 and others.direction != 'same')
            or (
                words.direction = 'same' and not words.is_vague
                and words.statement_no = others.statement_no
                and words.comparison_base is not distinct from others.comparison_base
            )
        )
    qualify row_number() over (partition by words.document_id, words.claim_no order by others.claim_no) = 1
)

select
    *,
    'NT-16' as check_id,
    [claim_no] as left_claims,
    'words' as unit,
    cast(1 as decimal(36, 8)) as left_value,
    cast(0 as decimal(36, 8)) as right_value,
    cast(0 as decimal(36, 8)) as exact_within,
    cast(0 as decimal(36, 8)) as tolerance
from (
    select * from leftovers
    union all
    select * from contradictions
) as worded
