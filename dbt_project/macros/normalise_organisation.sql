{#- An organisation's name in the form in which its spellings agree: the rules are data, in dbt_project.yml. -#}
{% macro normalise_organisation(name) -%}
    {%- set read = namespace(name=name) -%}
    {%- for pattern, replacement in var('organisation_name_rules') -%}
        {%- set read.name = "regexp_replace(" ~ read.name ~ ", '" ~ pattern ~ "', '" ~ replacement ~ "', 'g')" -%}
    {%- endfor -%}
    {{ read.name }}
{%- endmacro %}
