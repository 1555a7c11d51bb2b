-- One row per stated 科目 whose names fit several codes of the list, or none, and fit one of the tables that the text
-- speaks of: 行政运行（项） where one row has that name, beneath all classes that the text names before it.
with named as (
    select
        document_id,
        claim_no,
        regexp_split_to_array(subject_label, '[（(][类款项][）)]') as names,
        {{ bare_name('names[-2]') }} as name,
        list_transform(names[:-3], lambda above: {{ bare_name('above') }}) as names_above
    from {{ ref('stg_claims') }}
    where class_scheme = 'function_code' and class_code is null and regexp_matches(subject_label, '[（(]项[）)]$')
),

printed as (
    select distinct
        tables.document_id,
        amounts.function_code as code,
        {{ bare_name('amounts.line_label') }} as name
    from {{ ref('int_claim_tables') }} as tables
    inner join {{ ref('fct_amounts') }} as amounts
        on tables.tables_document_id = amounts.document_id and tables.form_code = amounts.form_code
    where
        tables.document_id in (select named.document_id from named)
        and amounts.function_code is not null and amounts.line_label is not null
),

known as (
    select
        code,
        {{ bare_name('unnest([name, former_name])') }} as name
    from {{ ref('function_codes') }}
),

fitting as (
    select
        named.document_id,
        named.claim_no,
        printed.code,
        named.names_above,
        list_distinct(list(above.name) || list(known.name)) as names_of_classes
    from named
    inner join printed
        on named.document_id = printed.document_id and named.name = printed.name and length(printed.code) = 7
    left join printed as above
        on printed.document_id = above.document_id and starts_with(printed.code, above.code)
    left join known on starts_with(printed.code, known.code)
    group by named.document_id, named.claim_no, printed.code, named.names_above
)

select
    document_id,
    claim_no,
    min(code) as function_code
from fitting
where list_has_all(names_of_classes, names_above)
group by document_id, claim_no
having count(*) = 1
