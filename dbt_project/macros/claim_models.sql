{#- The rows of models that each make one kind of claim instance; some have figures of tables on their right. -#}
{% macro claim_models(models) -%}
    {%- for model in models %}
    select
        check_id,
        variant,
        document_id,
        claim_no,
        unit,
        left_value,
        right_value,
        exact_within,
        tolerance,
        reason,
        {{ 'severity' if model in (
            'claim_classes', 'claim_names', 'claim_operating_costs', 'claim_reasons'
        ) else 'null' }} as severity,
        cast(left_claims as integer[]) as left_claims,
        cast(right_claims as integer[]) as right_claims,
        {% if model in (
            'claim_agreements', 'claim_classes', 'claim_codes', 'claim_completions', 'claim_count_agreements', 'claim_names',
            'claim_operating_costs', 'claim_prior_years'
        ) %}right_amounts{% else %}cast([] as bigint[]) as right_amounts{% endif %}
    from {{ ref(model) }}
    {{ 'union all' if not loop.last }}
    {%- endfor %}
{%- endmacro %}
