-- One row per stated figure and check, with both sides, what stands on them, and why it cannot be judged, if it cannot.
with instances as (
    {{ claim_models([
        'claim_agreements', 'claim_changes', 'claim_classes', 'claim_codes', 'claim_completions',
        'claim_count_agreements',
        'claim_count_costs', 'claim_counts', 'claim_leftovers', 'claim_lists', 'claim_names',
        'claim_operating_costs', 'claim_prior_years', 'claim_reasons', 'claim_repeats', 'claim_share_sums', 'claim_shares', 'claim_sums', 'claim_units', 'claim_words',
    ]) }}
)

select
    * exclude (reason),
    case
        when reason is not null then reason
        when left_value = 0 and right_value = 0 and unit != 'words' then 'nothing_to_compare'
    end as reason,
    md5(concat_ws('|', document_id, check_id, variant, claim_no)) as result_id
from instances
