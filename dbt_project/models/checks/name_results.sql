-- One row per name, or place with a word of scope, by which a document calls itself: whether it keeps to it (NT-18).
-- What prints its own name once compares it with nothing. A unit may name its department, a department its units.
with names as (
    select
        names.document_id,
        names.scope,
        names.organisation_name,
        names.is_same,
        names.is_short_form,
        arg_min(names.name, (names.page, names.name)) as name,
        min(names.page) as page,
        count(*) as times,
        count(parts.name) > 0 as is_part
    from {{ ref('own_names') }} as names
    left join {{ ref('part_names') }} as parts on names.document_id = parts.document_id and names.name = parts.name
    group by
        names.document_id, names.bare_name, names.scope, names.organisation_name, names.is_same, names.is_short_form
),

judged as (
    select
        document_id,
        page,
        'name' as place,
        name as subject,
        case
            when is_same then null
            when is_short_form then 'short_name'
            when is_part or count(*) filter (where not is_short_form) over document > 1 then 'may_be_part'
            when scope = 'unit' then 'may_be_superior'
        end as reason,
        is_same as holds,
        concat('p. ', page, ': ', name, ' | ', organisation_name) as evidence
    from names
    where not is_same or times > 1
    window document as (partition by document_id)

    union all

    select
        document_id,
        page,
        concat_ws(' ', place, sentence_no) as place,
        word as subject,
        case when not (fits or is_rare) then 'other_word_throughout' end as reason,
        fits as holds,
        concat('p. ', page, ': ', word, ' | ', coalesce(fitting_word, own_scope)) as evidence
    from {{ ref('own_words') }}
    where not fits or times > 1
)

select
    judged.document_id,
    judged.page,
    judged.subject,
    judged.reason,
    checks.check_id,
    checks.severity,
    checks.relation,
    'name' as kind,
    case when judged.reason is not null then 'not_applicable' when judged.holds then 'pass' else 'fail' end as state,
    md5(concat_ws('|', judged.document_id, checks.check_id, judged.place, judged.subject)) as result_id,
    judged.evidence
from judged
inner join {{ ref('dim_checks') }} as checks on checks.check_id = 'NT-18'
