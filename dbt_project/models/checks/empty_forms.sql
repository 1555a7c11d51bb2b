-- One row per empty table of government funds or state capital of a document, with the page on which a text of its
-- disclosure says that there is no such money (`var('says_there_is_none')`, in which FUND is the fund's name).
with empty_forms as (
    select
        coverage.document_id,
        documents.disclosure_id,
        coverage.form_code,
        coverage.evidence_page as page,
        forms.name,
        funds.fund,
        regexp_replace(funds.name, '预算$', '') as fund_name
    from {{ ref('form_coverage') }} as coverage
    inner join {{ ref('dim_documents') }} as documents on coverage.document_id = documents.document_id
    inner join {{ ref('dim_forms') }} as forms on coverage.form_code = forms.form_code
    inner join {{ ref('dim_funds') }} as funds
        on (right(coverage.form_code, 2), funds.fund) in (('08', 'government_fund'), ('09', 'state_capital'))
    where coverage.coverage = 'present_empty'
),

pages as (
    select
        documents.disclosure_id,
        lines.page,
        {{ words_of_page('lines') }} as words
    from {{ ref('stg_lines') }} as lines
    inner join {{ ref('dim_documents') }} as documents on lines.document_id = documents.document_id
    semi join empty_forms on documents.disclosure_id = empty_forms.disclosure_id
    group by documents.disclosure_id, lines.document_id, lines.page
)

select
    empty_forms.*,
    min(pages.page) as explaining_page
from empty_forms
left join pages
    on
        empty_forms.disclosure_id = pages.disclosure_id
        and regexp_matches(pages.words, replace('{{ var("says_there_is_none") }}', 'FUND', empty_forms.fund_name))
group by all
