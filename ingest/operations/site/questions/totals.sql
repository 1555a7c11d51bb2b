select
    (select count(*) from core.dim_documents where document_kind in ('budget', 'final_accounts')) as disclosures,
    (select count(*) from core.dim_documents where document_kind not in ('budget', 'final_accounts')) as others,
    (select count(*) from staging.stg_rejections where level = 'document') as rejected,
    (select count(*) from core.dim_organisations) as organisations,
    (select min(fiscal_year) from core.dim_disclosures) as first_year,
    (select max(fiscal_year) from core.dim_disclosures) as last_year,
    (select sum(page_count) from core.dim_documents) as pages,
    (select count(*) from core.fct_amounts where value_state = 'amount') as amounts,
    (select count(*) from checks.amount_trust where trust = 'verified') as verified,
    (select count(*) from checks.amount_trust where trust = 'contradicted') as contradicted,
    (select count(*) from checks.amount_trust) as trusted,
    (select count(*) from checks.results where state in ('pass', 'pass_rounding') and severity != 'information') as holding,
    (
        select count(*) from checks.results
        where state in ('pass', 'pass_rounding', 'fail', 'parse_suspect') and severity != 'information'
    ) as evaluated,
    (select count(*) from contradictions where severity = 'error') as contradictions
