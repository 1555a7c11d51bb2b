{#- A sum is as good as its worst part: contradicted before unverified before verified. -#}
{% macro worst_trust(trust) -%}
    case
        when bool_or({{ trust }} = 'contradicted') then 'contradicted'
        when bool_and(coalesce({{ trust }}, 'unverified') = 'verified') then 'verified'
        else 'unverified'
    end
{%- endmacro %}
