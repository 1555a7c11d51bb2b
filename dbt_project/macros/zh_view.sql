{#-
    A fact or mart under its Chinese names, from the `meta` of its YAML: columns without a Chinese name are left out,
    coded values are spelt out. `condition` fixes the view to one form, fund, stage and revision; `without` names
    columns that are fixed thereby, `renamed` columns that carry another name here.
-#}
{% macro zh_view(model, condition, without=[], renamed={}) -%}
    {%- set relation = ref(model) -%}
    {%- set ns = namespace(columns=[]) -%}
    {%- if execute -%}
        {%- for column in graph.nodes['model.' ~ project_name ~ '.' ~ model].columns.values() -%}
            {%- set name = renamed.get(column.name, column.config.meta.get('zh')) -%}
            {%- if name and column.name not in without -%}
                {%- do ns.columns.append(zh_value(column.name) ~ ' as ' ~ name) -%}
            {%- endif -%}
        {%- endfor -%}
    {%- endif %}
select
    {{ ns.columns | join(',\n    ') or '*' }}
from {{ relation }} as facts
{%- if 'fund' not in without %}
left join (select fund, name as fund_name from {{ ref('dim_funds') }}) as funds on facts.fund = funds.fund
{%- endif %}
where
    {{ condition }}
{%- endmacro %}

{#- A column with its coded values in Chinese. -#}
{% macro zh_value(column) -%}
    {%- set words = var('zh_values').get(column) -%}
    {%- if column == 'fund' -%} funds.fund_name
    {%- elif words -%} case facts.{{ column }}{% for code, word in words.items() %} when '{{ code }}' then '{{ word }}'{% endfor %} end
    {%- else -%} facts.{{ column }}
    {%- endif -%}
{%- endmacro %}

{#- The condition under which the leaves of one form and fund add up to the total that is printed for the year. -#}
{% macro one_form(form, fund, stage) -%}
    facts.form_code = '{{ form }}' and facts.fund = '{{ fund }}' and facts.fund_year is null and facts.stage = '{{ stage }}'
    and facts.reference_year = facts.fiscal_year and facts.is_current and facts.is_leaf
{%- endmacro %}
