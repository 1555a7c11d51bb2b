{#-
    A fact, dimension or mart under its Chinese names, from the `meta` of its YAML: columns without a Chinese name are
    left out, coded values are spelt out. `condition` fixes the view to one form, fund, stage and revision; `without`
    names columns that are fixed thereby, `renamed` columns that carry another name here. What only knows its disclosure
    is told 年度 and 单位 by that.
-#}
{% macro zh_view(model, condition='true', without=[], renamed={}) -%}
    {%- set relation = ref(model) -%}
    {%- set disclosures = ref('dim_disclosures') -%}
    {%- set funds = ref('dim_funds') -%}
    {%- set ns = namespace(columns=[], names=[]) -%}
    {%- if execute -%}
        {%- for column in graph.nodes['model.' ~ project_name ~ '.' ~ model].columns.values() -%}
            {%- set name = renamed.get(column.name, column.config.meta.get('zh')) -%}
            {%- do ns.names.append(column.name) -%}
            {%- if name and column.name not in without -%}
                {%- do ns.columns.append(zh_value(column.name) ~ ' as ' ~ name) -%}
            {%- endif -%}
        {%- endfor -%}
    {%- endif %}
    {%- set is_told = 'disclosure_id' in ns.names and 'organisation_name' not in ns.names %}
select
    {{ 'disclosures.fiscal_year as 年度,\n    disclosures.organisation_name as 单位,\n    ' if is_told }}
    {{- ns.columns | join(',\n    ') or '*' }}
from {{ relation }} as facts
{%- if 'fund' in ns.names and 'fund' not in without %}
left join (select fund, name as fund_name from {{ funds }}) as funds on facts.fund = funds.fund
{%- endif %}
{%- if is_told %}
inner join {{ disclosures }} as disclosures on facts.disclosure_id = disclosures.disclosure_id and disclosures.is_current
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
