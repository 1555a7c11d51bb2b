-- One row per stated figure and amount of the tables that it may be about, with the document that may print it.
-- What 机关运行经费 is made of stands in no table: some units of a department have none.
select
    stated.document_id,
    stated.claim_no,
    stated.claim_kind,
    stated.code,
    stated.stage,
    stated.year_offset,
    stated.amount_yuan,
    stated.step_yuan,
    stated.names_unit,
    terms.check_id,
    terms.form_code,
    terms.line_code,
    terms.measure_code,
    terms.amount_fund,
    tables.tables_document_id
from {{ ref('stated_claims') }} as stated
inner join {{ ref('claim_terms') }} as terms
    on stated.subject = terms.subject and (terms.fund = '*' or stated.fund is not distinct from terms.fund)
inner join {{ ref('int_claim_tables') }} as tables
    on stated.document_id = tables.document_id and terms.form_code = tables.form_code
where
    stated.claim_kind in ('value', 'prior')
    and stated.amount_yuan is not null
    and stated.whole_subject is distinct from 'operating_costs'
