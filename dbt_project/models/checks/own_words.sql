-- One row per place where a document calls itself 部门 or 单位: all titles with one word, a sentence of figures (NT-18).
-- `is_rare`: it calls itself by the word that fits its scope more often.
with titles as (
    select
        claims.document_id,
        'title' as place,
        owners.scope,
        claims.text as word,
        min(claims.page) as page,
        count(*) as times,
        0 as sentence_no
    from {{ ref('stg_claims') }} as claims
    inner join {{ ref('claim_owners') }} as owners on claims.text = owners.word and owners.place = 'title'
    where claims.claim_kind = 'scope_word'
    group by claims.document_id, owners.scope, claims.text
),

called as (
    select
        lines.document_id,
        owners.scope,
        owners.word,
        count(*) as times
    from {{ ref('stg_lines') }} as lines
    inner join {{ ref('claim_owners') }} as owners on owners.place = 'sentence' and contains(lines.text, owners.word)
    where lines.role = 'text'
    group by lines.document_id, owners.scope, owners.word
),

sentences as (
    select
        claims.document_id,
        'sentence' as place,
        called.scope,
        called.word,
        claims.page,
        called.times,
        claims.sentence_no
    from {{ ref('fct_claims') }} as claims
    inner join called on claims.document_id = called.document_id and contains(claims.sentence, called.word)
    where
        claims.is_resolved and claims.claim_kind in ('value', 'count')
        -- 2024年本部门…公务接待费: the word begins its clause, and the subject stands near behind it.
        and regexp_matches(split_part(claims.sentence, called.word, 1), '(^|[年度，,。；])$')
        and regexp_matches(
            split_part(split_part(claims.sentence, called.word, 2), claims.subject_label, 1), '^[^，。；：]{0,12}$'
        )
    qualify row_number() over (
        partition by claims.document_id, claims.sentence_no, called.word order by claims.claim_no
    ) = 1
),

places as (
    select * from titles
    union all
    select * from sentences
)

select
    places.*,
    documents.scope as own_scope,
    places.scope = documents.scope as fits,
    coalesce(places.times < fitting.times, false) as is_rare,
    fitting.word as fitting_word,
    fitting.page as fitting_page
from places
inner join {{ ref('dim_documents') }} as documents on places.document_id = documents.document_id
left join (
    select * from titles
    union all by name
    select
        *,
        'sentence' as place
    from called
) as fitting
    on
        places.document_id = fitting.document_id
        and places.place = fitting.place
        and documents.scope = fitting.scope
where documents.document_kind in ('budget', 'final_accounts') and documents.scope is not null
