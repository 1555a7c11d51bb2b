-- One row per class of 部门预算支出经济分类 and of 政府预算支出经济分类 that stand in one row: the one leads to the other (XF-2).
-- Government codes are never added up: they repeat in rows of parents.
with pairs as (
    select
        amounts.document_id,
        left(amounts.economic_code, 3) as economic_class,
        left(amounts.government_economic_code, 3) as government_class,
        min(amounts.form_code) as form_code,
        min(amounts.page) as page,
        arg_min(
            concat(amounts.economic_code, ' ', amounts.line_label, ' | ', amounts.government_economic_code),
            (amounts.page, amounts.table_no, amounts.row_no)
        ) as printed,
        count(distinct amounts.table_no * 1000000 + amounts.row_no) as row_count,
        bool_or(pages.missing_amounts > 0 or pages.disputed_rows > 0) as on_suspect_page
    from {{ ref('fct_amounts') }} as amounts
    left join {{ ref('stg_pages') }} as pages
        on amounts.document_id = pages.document_id and amounts.page = pages.page
    where amounts.economic_code is not null and amounts.government_economic_code is not null
    group by amounts.document_id, economic_class, government_class
)

select
    pairs.document_id,
    pairs.form_code,
    pairs.page,
    checks.check_id,
    checks.severity,
    checks.relation,
    'mapping' as kind,
    case
        when mappings.government_class is not null then 'pass'
        when known.economic_class is null then 'not_applicable'
        when pairs.on_suspect_page then 'parse_suspect'
        else 'fail'
    end as state,
    case
        when mappings.government_class is not null then null
        when known.economic_class is null then 'class_not_mapped'
        when pairs.on_suspect_page then 'suspect_page'
    end as reason,
    concat(pairs.economic_class, ' → ', pairs.government_class) as subject,
    concat('p. ', pairs.page, ': ', pairs.printed, ' (', pairs.row_count, ')') as evidence,
    md5(concat_ws('|', pairs.document_id, checks.check_id, pairs.economic_class, pairs.government_class)) as result_id
from pairs
inner join {{ ref('dim_checks') }} as checks on checks.check_id = 'XF-2'
left join {{ ref('economic_mappings') }} as mappings
    on pairs.economic_class = mappings.economic_class and pairs.government_class = mappings.government_class
left join (select distinct classes.economic_class from {{ ref('economic_mappings') }} as classes) as known
    on pairs.economic_class = known.economic_class
